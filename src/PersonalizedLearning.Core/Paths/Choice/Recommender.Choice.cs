using System.Buffers;

namespace PersonalizedLearning.Paths;

/// <content>The choice among what is ranked best.</content>
public sealed partial class Recommender
{
    private const int PoolOnStack = 128;

    /// <summary>Ranks, and chooses by the rule of the options.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="destination">Where to write the choice.</param>
    /// <param name="refusals">Takes in what the filters refuse; null where nobody wants to know.</param>
    /// <param name="best">The score of the best candidate, chosen or not; 0 where there is none.</param>
    private int Choose(RecommendationRequest request, Span<RankedCandidate> destination, Refusals? refusals, out double best)
    {
        if (Options.Choice is BestChoice)
        {
            var found = Rank(request, destination, refusals);
            best = found > 0 ? destination[0].Score : 0;
            return found;
        }

        var count = Math.Min(destination.Length, request.Learner.Graph.Count);
        var room = Math.Min(Math.Max(Options.Choice.PoolFor(count), count), request.Learner.Graph.Count);
        return room <= PoolOnStack
            ? ChooseFrom(stackalloc RankedCandidate[room], request, destination[..count], refusals, out best)
            : ChooseFromRented(room, request, destination[..count], refusals, out best);
    }

    private int ChooseFromRented(int room, RecommendationRequest request, Span<RankedCandidate> destination, Refusals? refusals, out double best)
    {
        var rented = ArrayPool<RankedCandidate>.Shared.Rent(room);
        try
        {
            return ChooseFrom(rented.AsSpan(0, room), request, destination, refusals, out best);
        }
        finally
        {
            ArrayPool<RankedCandidate>.Shared.Return(rented);
        }
    }

    private int ChooseFrom(Span<RankedCandidate> pool, RecommendationRequest request, Span<RankedCandidate> destination, Refusals? refusals, out double best)
    {
        pool = pool[..Rank(request, pool, refusals)];
        best = pool.IsEmpty ? 0 : pool[0].Score;
        var found = Options.Choice.Choose(request, pool, destination);
        return found <= destination.Length && found >= 0 && !IsAnyTwice(destination[..found])
            ? found
            : throw new InvalidOperationException(
                $"Choice rule '{Options.Choice.Name}' chose {found} items, or a competency twice; expected at most {destination.Length} items, no competency twice.");
    }

    private static bool IsAnyTwice(ReadOnlySpan<RankedCandidate> items)
    {
        for (var position = 1; position < items.Length; position++)
        {
            foreach (ref readonly var earlier in items[..position])
            {
                if (earlier.Competency == items[position].Competency)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
