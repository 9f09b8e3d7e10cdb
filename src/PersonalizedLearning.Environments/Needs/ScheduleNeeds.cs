using PersonalizedLearning.Competencies;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Environments;

/// <summary>Reads what a learner needs time for from mastery, prerequisites and goals, so that after mastery changes the next day follows.</summary>
/// <remarks>
/// A need is a competency on the way to a goal that is not mastered and that the environment offers; without goals, all that it offers is on the way, at half an even share of priority where something is required of everybody.
/// <list type="bullet">
/// <item>Minutes: those of the shortest experience that teaches it, at the learner's pace in the subject, and of these what is left: 1 − the estimate as a share
/// of the scale where there is evidence, but at least a quarter. Estimates without evidence say nothing.</item>
/// <item>Priority: the share of time that its goal gets by <see cref="TimeAllocation"/> – from the goal's weight, what remains of it and the school days until it is due –
/// beside an even share, from 0.1 to 10. What leads to several goals has the highest of theirs, and the earliest of their dates.</item>
/// <item>Fit: what the learner has said, ½ where nothing; halfway to 1 where an experience teaches the competency in that form, half of it where only others do.</item>
/// </list>
/// </remarks>
public static class ScheduleNeeds
{
    /// <summary>Reads the needs of a learner whose profile is known; each tells which goal it serves.</summary>
    /// <param name="profile">The profile: mastery, goals and what the learner has said.</param>
    /// <param name="graph">The prerequisites, of the same framework.</param>
    /// <param name="catalog">The experiences, which tell how long competencies take and in which forms they are taught.</param>
    /// <param name="environment">The environment: what is offered, in which ways, and when the learner is there. Its needs are not read.</param>
    /// <param name="options">Pace, preferences and limits; null for <see cref="ScheduleNeedOptions.Default"/>.</param>
    /// <returns>First what the learner is ready for, then what waits, each with what it misses; the highest priority first, then in the order of the framework.</returns>
    /// <exception cref="ArgumentNullException">The profile, the graph, the catalog or the environment is null.</exception>
    /// <exception cref="ArgumentException">The graph or the catalog's framework is another one.</exception>
    public static ValueList<ScheduleNeed> For(
        LearnerProfile profile, PrerequisiteGraph graph, CatalogIndex catalog, EnvironmentProblem environment, ScheduleNeedOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(graph);
        var state = LearnerState.From(profile.Map, graph, LearnerAims.Of(profile.Goals, profile.Statements));
        var events = profile.Goals.Active.GroupBy(goal => goal.Content.Competency).ToDictionary(goals => goals.Key, goals => goals.First().Id);
        return Read(state, catalog, environment, options)
            .Select(need => need.Aim is { } aim && events.TryGetValue(aim, out var goal) ? need.Need with { Goal = goal } : need.Need).ToValueList();
    }

    /// <summary>Reads the needs of a learner as the recommender sees them.</summary>
    /// <param name="state">Mastery, frontier and aims, as they are now.</param>
    /// <param name="catalog">The experiences, which tell how long competencies take and in which forms they are taught.</param>
    /// <param name="environment">The environment: what is offered, in which ways, and when the learner is there. Its needs are not read.</param>
    /// <param name="options">Pace, preferences and limits; null for <see cref="ScheduleNeedOptions.Default"/>.</param>
    /// <returns>First what the learner is ready for, then what waits, each with what it misses; the highest priority first, then in the order of the framework.</returns>
    /// <exception cref="ArgumentNullException">The state, the catalog or the environment is null.</exception>
    /// <exception cref="ArgumentException">The catalog is of another framework.</exception>
    public static ValueList<ScheduleNeed> For(LearnerState state, CatalogIndex catalog, EnvironmentProblem environment, ScheduleNeedOptions? options = null) =>
        Read(state, catalog, environment, options).Select(need => need.Need).ToValueList();

    private static IEnumerable<AimedNeed> Read(LearnerState state, CatalogIndex catalog, EnvironmentProblem environment, ScheduleNeedOptions? options)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(environment);
        if (!ReferenceEquals(catalog.Framework, state.Graph.Framework))
        {
            throw new ArgumentException($"The catalog is compiled for framework '{catalog.Framework.Id}'; expected that of the state, '{state.Graph.Framework.Id}'.", nameof(catalog));
        }

        return new NeedReading(state, catalog, new ProblemIndex(environment), options ?? ScheduleNeedOptions.Default).Read();
    }
}
