namespace PersonalizedLearning.Paths;

/// <summary>What is mastered within the scope of the goals, and whose recall as the policy predicts it has fallen below a target.</summary>
/// <param name="recallTarget">The recall below which it is time to come back.</param>
internal sealed class FadingSource(double recallTarget) : BuiltInSource
{
    public override string Name => "fading";

    public override void Find(RecommendationRequest request, CandidateSink sink)
    {
        var learner = request.Learner;
        if (learner.RecalledBelow(recallTarget) is not { } fading)
        {
            return;
        }

        foreach (var index in fading)
        {
            if (learner.Frontier.IsMastered(index) && learner.Scope.Contains(index) && learner.Frontier.IsFounded(index))
            {
                sink.Add(index, RecommendationKind.Review);
            }
        }
    }
}
