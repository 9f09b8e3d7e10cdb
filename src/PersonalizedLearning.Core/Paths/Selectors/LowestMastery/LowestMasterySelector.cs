namespace PersonalizedLearning.Paths;

/// <summary>Chooses the item of which least is mastered, as OATutor does (Pardos, Tang, Anastasopoulos, Sheel and Zhang 2023): the mastery of an item is the product over its competencies.</summary>
/// <remarks>
/// <para>
/// An item is an experience for a competency that is ready, with all competencies that it teaches or gives evidence on, each once; without a catalog it is the
/// competency. Only items below the threshold are offered, the lowest first (or the highest, as a variant); equal ones by chance. The score is 1 − mastery, or mastery
/// in the variant.
/// </para>
/// <para>
/// An item is offered for a competency that is open, never for the product alone: the product over ten competencies at 0.97 is 0.74, so with that rule by itself a learner
/// who has mastered each of them could never be done with the item. Immutable and thread safe.
/// </para>
/// </remarks>
public sealed class LowestMasterySelector : Selector
{
    /// <summary>The name of the selector.</summary>
    public const string SelectorName = "lowest-mastery";

    /// <summary>Makes the selector.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public LowestMasterySelector(LowestMasteryParameters? parameters = null) => Settings = parameters ?? new LowestMasteryParameters();

    /// <summary>Gets the parameters.</summary>
    public LowestMasteryParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => SelectorName;

    /// <summary>Tells whether one item goes before another.</summary>
    /// <param name="settings">Which goes first.</param>
    /// <param name="mastery">The mastery of an item, from 0 to 1; NaN where it has no competency.</param>
    /// <returns>The rank: lower ones go first; NaN where the item is not offered.</returns>
    internal static double RankOf(LowestMasteryParameters settings, double mastery) =>
        !(mastery < settings.Threshold) ? double.NaN : settings.HighestFirst ? -mastery : mastery;

    /// <inheritdoc/>
    protected override int Rank(RecommendationRequest request, Span<RankedCandidate> destination)
    {
        ArgumentNullException.ThrowIfNull(request);
        var drawing = new Drawing(destination, request.Learner.Graph.Framework);
        foreach (var index in request.Learner.Frontier.Ready)
        {
            if (request.Learner.Scope.Contains(index))
            {
                Enter(request, index, ref drawing);
            }
        }

        return drawing.End();
    }

    private void Enter(RecommendationRequest request, int competency, ref Drawing drawing)
    {
        var kind = Offers.KindOf(request.Learner, competency);
        var offered = Offers.For(request, competency, kind);
        var (best, ties) = (double.NaN, 0);
        foreach (var experience in offered)
        {
            Take(RankOf(request, competency, kind, experience), ref best, ref ties);
        }

        if (offered.IsEmpty)
        {
            Take(RankOf(request, competency, kind, -1), ref best, ref ties);
        }

        if (ties > 0)
        {
            var chance = Lot.Of(request.Seed, request.Learner.Graph.Framework[competency].Id.Value);
            var lot = chance.Next();
            var place = chance.NextBelow(ties);
            var chosen = -1;
            foreach (var experience in offered)
            {
                if (RankOf(request, competency, kind, experience) == best && place-- == 0)
                {
                    chosen = experience;
                }
            }

            var score = Settings.HighestFirst ? -best : 1 - best;
            drawing.Offer(new RankedCandidate(competency, chosen, kind, score, 1.0 / ties), weight: 1, lot, best);
        }
    }

    private static void Take(double rank, ref double best, ref int ties)
    {
        if (rank == best)
        {
            ties++;
        }
        else if (!double.IsNaN(rank) && !(rank > best))
        {
            (best, ties) = (rank, 1);
        }
    }

    private double RankOf(RecommendationRequest request, int competency, RecommendationKind kind, int experience)
    {
        if (!Offers.Allows(request, competency, kind, experience))
        {
            return double.NaN;
        }

        var mastery = 1.0;
        if (experience < 0)
        {
            mastery = request.Learner.EstimateOf(competency);
        }
        else
        {
            foreach (var index in ExperienceCompetencies.Of(request.Catalog!)[experience])
            {
                mastery *= request.Learner.EstimateOf(index);
            }
        }

        return RankOf(Settings, mastery);
    }
}
