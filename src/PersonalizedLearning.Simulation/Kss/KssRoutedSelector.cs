using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation;

/// <summary>Goes on the shortest legal way to what another selector, which knows of no legal moves, calls best.</summary>
/// <remarks>Targets are the goals of the learner, or all concepts where there are none. Where there is no way, the last concept is practised again, or the first that is legal.</remarks>
public sealed class KssRoutedSelector : Selector
{
    private readonly ISelector selector;
    private readonly KssVariant variant;

    /// <summary>Makes the selector.</summary>
    /// <param name="selector">The selector that says what is best.</param>
    /// <param name="variant">The variant.</param>
    /// <exception cref="ArgumentNullException"><paramref name="selector"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The variant is not defined.</exception>
    public KssRoutedSelector(ISelector selector, KssVariant variant = KssVariant.Kdd)
    {
        ArgumentNullException.ThrowIfNull(selector);
        (this.selector, this.variant) = (selector, Preconditions.Defined(variant));
    }

    /// <inheritdoc/>
    public override string Name => $"kss-routed-{selector.Name}";

    /// <inheritdoc/>
    protected override int Rank(RecommendationRequest request, Span<RankedCandidate> destination)
    {
        ArgumentNullException.ThrowIfNull(request);
        var learner = request.Learner;
        KssGraph.Check(learner.Graph);
        if (destination.IsEmpty || selector.Select(request, destination[..1]) == 0)
        {
            return 0;
        }

        var wanted = destination[0];
        var moves = new KssMoves(variant, learner.Aims.Goals.Select(goal => learner.Graph.Framework.RequiredIndexOf(goal.Competency)).ToValueList());
        var next = moves.Toward(learner.Practice.Last, wanted.Competency);

        // An experience of what is best does not teach what lies on the way.
        destination[0] = next == wanted.Competency ? wanted : new RankedCandidate(next, -1, wanted.Kind, wanted.Score, wanted.Propensity);
        return 1;
    }
}
