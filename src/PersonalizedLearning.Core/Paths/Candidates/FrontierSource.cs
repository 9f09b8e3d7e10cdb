using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>What can be learnt now within the scope of the goals, and was never mastered.</summary>
internal sealed class FrontierSource : BuiltInSource
{
    public override string Name => "frontier";

    public override void Find(RecommendationRequest request, CandidateSink sink)
    {
        var learner = request.Learner;
        foreach (var index in learner.Frontier.Ready)
        {
            if (learner.Scope.Contains(index) && learner.StatusOf(index) != MasteryStatus.Lapsed)
            {
                sink.Add(index, RecommendationKind.Learn);
            }
        }
    }
}
