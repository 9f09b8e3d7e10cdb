namespace PersonalizedLearning.Paths;

/// <summary>Chooses the next competencies of a fixed sequence that are not mastered. A baseline, and what a course without adaptation does.</summary>
/// <remarks>
/// The score falls from 1 at the start of the sequence to just above 0 at its end. Of several experiences the first by identifier is taken. Immutable and thread safe.
/// </remarks>
public sealed class FixedSequenceSelector : Selector
{
    /// <summary>The name of the selector.</summary>
    public const string SelectorName = "fixed-sequence";

    /// <summary>Makes the selector.</summary>
    /// <param name="parameters">The order; that of the framework when null.</param>
    public FixedSequenceSelector(FixedSequenceParameters? parameters = null) => Settings = parameters ?? new FixedSequenceParameters();

    /// <summary>Gets the parameters.</summary>
    public FixedSequenceParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => SelectorName;

    /// <inheritdoc/>
    protected override int Rank(RecommendationRequest request, Span<RankedCandidate> destination)
    {
        ArgumentNullException.ThrowIfNull(request);
        var graph = request.Learner.Graph;
        var given = Settings.Sequence.AsSpan();
        var order = given.IsEmpty ? FrameworkOrder.Of(graph) : [];
        var length = given.IsEmpty ? order.Length : given.Length;
        var found = 0;
        for (var place = 0; place < length && found < destination.Length; place++)
        {
            var index = given.IsEmpty ? order[place] : graph.Framework.IndexOf(given[place]);
            if (index >= 0 && IsNext(request.Learner, index))
            {
                var kind = Offers.KindOf(request.Learner, index);
                if (Offers.Count(request, index, kind) > 0)
                {
                    destination[found++] = new RankedCandidate(index, Offers.At(request, index, kind, 0), kind, 1 - (place / (double)length));
                }
            }
        }

        return found;
    }

    private bool IsNext(LearnerState learner, int index) =>
        learner.Scope.Contains(index) && !learner.Frontier.IsMastered(index) && !learner.Graph.Framework.IsGrouping(index)
        && (!Settings.OnlyReady || learner.Frontier.IsReady(index));
}
