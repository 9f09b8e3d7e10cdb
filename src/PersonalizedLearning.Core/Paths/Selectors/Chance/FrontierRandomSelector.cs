namespace PersonalizedLearning.Paths;

/// <summary>Chooses by chance among what can be learnt now on the way to the goals, each as likely as any other. A baseline.</summary>
/// <remarks>Every score is 1; the order is that in which they were drawn. Immutable and thread safe.</remarks>
public sealed class FrontierRandomSelector : Selector
{
    /// <summary>The name of the selector.</summary>
    public const string SelectorName = "frontier-random";

    /// <inheritdoc/>
    public override string Name => SelectorName;

    /// <inheritdoc/>
    protected override int Rank(RecommendationRequest request, Span<RankedCandidate> destination)
    {
        ArgumentNullException.ThrowIfNull(request);
        var drawing = new Drawing(destination, request.Learner.Graph.Framework);
        foreach (var index in request.Learner.Frontier.Ready)
        {
            if (request.Learner.Scope.Contains(index))
            {
                DrawnOffer.Enter(request, index, weight: 1, ref drawing);
            }
        }

        return drawing.End();
    }
}
