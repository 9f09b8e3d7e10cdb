using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>What was mastered within the scope of the goals and is not any more.</summary>
internal sealed class LapsedSource : BuiltInSource
{
    public override string Name => "lapsed";

    public override void Find(RecommendationRequest request, CandidateSink sink)
    {
        var learner = request.Learner;
        foreach (var index in learner.Frontier.Ready)
        {
            if (learner.StatusOf(index) == MasteryStatus.Lapsed && learner.Scope.Contains(index))
            {
                sink.Add(index, RecommendationKind.Review);
            }
        }
    }
}
