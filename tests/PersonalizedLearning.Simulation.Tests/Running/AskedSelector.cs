using NodaTime;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation.Tests.Running;

/// <summary>Recommends the first competency, and keeps what it was asked.</summary>
internal sealed class AskedSelector(int offers = 1) : Selector
{
    public List<(Instant AsOf, int? Minutes, ulong Seed, int Answers)> Asked { get; } = [];

    public override string Name => "asked";

    protected override int Rank(RecommendationRequest request, Span<RankedCandidate> destination)
    {
        Asked.Add((request.Learner.AsOf, request.Minutes, request.Seed, request.Learner.Practice.Answers.Length));
        var count = Math.Min(offers, destination.Length);
        for (var place = 0; place < count; place++)
        {
            destination[place] = new RankedCandidate(place, -1, RecommendationKind.Learn, 1);
        }

        return count;
    }
}
