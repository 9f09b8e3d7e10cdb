using NodaTime;

namespace PersonalizedLearning.Paths;

/// <summary>What is mastered within the scope of the goals and was not practised for long, so that its estimate is stale.</summary>
/// <param name="staleAfter">After how long it is.</param>
internal sealed class StaleSource(Duration staleAfter) : BuiltInSource
{
    public override string Name => "stale";

    public override void Find(RecommendationRequest request, CandidateSink sink)
    {
        var learner = request.Learner;
        foreach (var index in learner.UnpractisedFor(staleAfter))
        {
            if (learner.Frontier.IsMastered(index) && learner.Scope.Contains(index) && learner.Frontier.IsFounded(index))
            {
                sink.Add(index, RecommendationKind.Assess);
            }
        }
    }
}
