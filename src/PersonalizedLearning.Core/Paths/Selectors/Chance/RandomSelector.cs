namespace PersonalizedLearning.Paths;

/// <summary>Chooses by chance alone: every competency on the way to the goals is as likely as any other, ready, mastered or neither. A baseline.</summary>
/// <remarks>
/// It does not look at prerequisites. What is mastered comes as something to show again. Of the experiences on offer for a competency each is as likely as any other.
/// Every score is 1; the order is that in which they were drawn. Immutable and thread safe.
/// </remarks>
public sealed class RandomSelector : Selector
{
    /// <summary>The name of the selector.</summary>
    public const string SelectorName = "random";

    /// <inheritdoc/>
    public override string Name => SelectorName;

    /// <inheritdoc/>
    protected override int Rank(RecommendationRequest request, Span<RankedCandidate> destination)
    {
        ArgumentNullException.ThrowIfNull(request);
        var learner = request.Learner;
        var drawing = new Drawing(destination, learner.Graph.Framework);
        for (var index = 0; index < learner.Graph.Count; index++)
        {
            if (learner.Scope.Contains(index) && !learner.Graph.Framework.IsGrouping(index))
            {
                DrawnOffer.Enter(request, index, weight: 1, ref drawing);
            }
        }

        return drawing.End();
    }
}
