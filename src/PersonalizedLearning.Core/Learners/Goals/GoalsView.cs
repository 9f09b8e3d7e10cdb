using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Learners;

/// <summary>The goals of a learner as one viewer may see them. Immutable and thread safe.</summary>
public sealed class GoalsView : IReadModel
{
    private GoalsView(Sight sight) => Sight = sight;

    /// <inheritdoc/>
    public Sight Sight { get; }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner => Sight.Learner;

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf => Sight.At;

    /// <summary>Gets the goals in the order in which they were set, closed ones too; the evidence of benchmarks only for whoever sees evidence, and as far as the mastery map rests on it.</summary>
    [DataScope(DataScope.Goals)]
    public ValueList<Goal> Goals { get; private init; }

    /// <summary>Gets how far each goal is that is proposed or active, in the same order; empty where no mastery map was given.</summary>
    [DataScope(DataScope.Goals)]
    public ValueList<GoalStanding> Standings { get; private init; }

    /// <summary>Gets what of each of those goals is mastered and what is open.</summary>
    [DataScope(DataScope.Mastery)]
    public ValueList<GoalProgress> Progress { get; private init; }

    /// <summary>Gets the reflections that are overdue.</summary>
    [DataScope(DataScope.Goals)]
    public ValueList<OverdueReflection> OverdueReflections { get; private init; }

    /// <summary>Gets the learner's reflections on learning in general, in order.</summary>
    [DataScope(DataScope.Goals)]
    public ValueList<Reflection> Reflections { get; private init; }

    /// <summary>Gets what others remarked on the learning in general, in order.</summary>
    [DataScope(DataScope.Goals)]
    public ValueList<Reflection> Remarks { get; private init; }

    /// <summary>Makes the view.</summary>
    /// <param name="goals">The goals.</param>
    /// <param name="sight">What the viewer may see.</param>
    /// <param name="map">The mastery map from which progress is read; null for goals without progress.</param>
    /// <param name="graph">The prerequisites, of the same framework; where given, what has to come first is on the way, too.</param>
    /// <returns>The view. What is mastered under a goal is shown to whoever sees both goals and mastery.</returns>
    /// <exception cref="ArgumentNullException">The goals or the sight are null.</exception>
    /// <exception cref="ArgumentException">The map is of another learner, or the graph of another framework.</exception>
    public static GoalsView Of(LearnerGoals goals, Sight sight, MasteryMap? map = null, PrerequisiteGraph? graph = null)
    {
        ArgumentNullException.ThrowIfNull(goals);
        ArgumentNullException.ThrowIfNull(sight);
        if (map is not null && map.Learner != sight.Learner)
        {
            throw new ArgumentException($"The map is of learner '{map.Learner}'; expected '{sight.Learner}', of whom the sight is.", nameof(map));
        }

        if (!sight.Sees(DataScope.Goals))
        {
            return new GoalsView(sight);
        }

        var progress = map is null ? [] : goals.Goals.Where(goal => !goal.IsClosed).Select(goal => GoalProgress.Of(goal, map, graph)).ToValueList();
        return new GoalsView(sight)
        {
            Goals = Shown(goals.Goals, sight, map?.Ledger).ToValueList(),
            Standings = progress.Select(GoalStanding.Of).ToValueList(),
            Progress = sight.Only(DataScope.Mastery, progress),
            OverdueReflections = goals.OverdueReflections(sight.At).ToValueList(),
            Reflections = goals.Reflections.ToValueList(),
            Remarks = goals.Remarks.ToValueList(),
        };
    }

    /// <summary>Goals whose benchmarks name no evidence, unless the viewer may see evidence; then what the ledger has, as what else they name may belong to a part that is withheld.</summary>
    internal static IEnumerable<Goal> Shown(IEnumerable<Goal> goals, Sight sight, EvidenceLedger? ledger)
    {
        var shown = new Lazy<HashSet<EventId>>(() => sight.Sees(DataScope.Evidence) && ledger is not null ? [.. ledger.Entries.Select(entry => entry.Record.Id)] : []);
        return goals.Select(goal => goal.Met.All(met => met.Evidence.Count == 0)
            ? goal
            : goal with { Met = goal.Met.Select(met => met with { Evidence = met.Evidence.Where(shown.Value.Contains).ToValueList() }).ToValueList() });
    }
}
