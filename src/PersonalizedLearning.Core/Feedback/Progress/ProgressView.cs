using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Feedback;

/// <summary>How far a learner is: what is done, current and next, and why; over all, by goal and by plan, for one viewer. Immutable.</summary>
public sealed class ProgressView : IReadModel
{
    private ProgressView(Sight sight, Instant asOf) => (Sight, AsOf) = (sight, asOf);

    /// <inheritdoc/>
    public Sight Sight { get; }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner => Sight.Learner;

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf { get; }

    /// <summary>Gets the progress over all of the framework; null where the viewer may not see it.</summary>
    [DataScope(DataScope.Mastery)]
    public ProgressPart? Overall { get; private init; }

    /// <summary>Derives the view.</summary>
    /// <param name="sight">Who it is for, and what that viewer may see.</param>
    /// <param name="basis">What is known of the learner.</param>
    /// <param name="graph">The prerequisites, of the same framework.</param>
    /// <param name="recommended">What is recommended now; null where nobody has asked.</param>
    /// <returns>The view.</returns>
    /// <exception cref="ArgumentNullException">The sight, the basis or the graph is null.</exception>
    /// <exception cref="ArgumentException">The parts are of different learners or frameworks.</exception>
    public static ProgressView Derive(Sight sight, FeedbackBasis basis, PrerequisiteGraph graph, RecommendationSet? recommended = null)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(graph);
        basis.CheckLearner(sight, nameof(basis));
        var map = basis.Map;
        if (!ReferenceEquals(graph.Framework, map.Framework))
        {
            throw new ArgumentException($"The graph is of framework '{graph.Framework.Id}'; expected the framework of the map, '{map.Framework.Id}'.", nameof(graph));
        }

        var scope = new ProgressScope(sight, map, graph, recommended);
        return new ProgressView(sight, map.AsOf)
        {
            Overall = sight.Only(DataScope.Mastery, () => scope.Of(Enumerable.Range(0, map.Framework.Count).Where(index => !map.Framework.IsGrouping(index)))),
        };
    }
}
