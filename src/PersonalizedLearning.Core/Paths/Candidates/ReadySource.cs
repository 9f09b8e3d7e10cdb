using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>What is ready within the scope of the goals: to be learnt (<c>frontier</c>), to be reviewed as it has lapsed (<c>lapsed</c>), or both in one go.</summary>
/// <param name="findsNew">Whether to find what was never mastered.</param>
/// <param name="findsLapsed">Whether to find what was mastered and is not any more.</param>
internal sealed class ReadySource(bool findsNew, bool findsLapsed) : BuiltInSource
{
    public override string Name => findsNew ? "frontier" : "lapsed";

    public override void Find(RecommendationRequest request, CandidateSink sink)
    {
        var (learner, scope) = (request.Learner, request.Learner.Scope);
        foreach (var index in learner.Frontier.Ready)
        {
            if (scope.Contains(index))
            {
                var isLapsed = learner.StatusOf(index) == MasteryStatus.Lapsed;
                if (isLapsed ? findsLapsed : findsNew)
                {
                    sink.Add(index, isLapsed ? RecommendationKind.Review : RecommendationKind.Learn);
                }
            }
        }
    }
}
