using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Learners;

/// <summary>How far a learner is with a goal as of an instant, and when it will be reached at the present pace.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record GoalProgress
{
    private GoalProgress()
    {
    }

    /// <summary>Gets the goal: the event that set it.</summary>
    public EventId Goal { get; private init; }

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf { get; private init; }

    /// <summary>Gets how many competencies are under the goal.</summary>
    public int Total { get; private init; }

    /// <summary>Gets those that are not at the level of the goal yet, in the order of the framework.</summary>
    public ValueList<CompetencyId> Open { get; private init; }

    /// <summary>Gets what comes before them and is not mastered either, in the order of the framework; empty where no prerequisites were given.</summary>
    public ValueList<CompetencyId> OpenBefore { get; private init; }

    /// <summary>Gets the identifiers of the benchmarks that are met: recorded as such, or mastered where they name a competency.</summary>
    public ValueList<string> BenchmarksMet { get; private init; }

    /// <summary>Gets the identifiers of the other benchmarks.</summary>
    public ValueList<string> BenchmarksOpen { get; private init; }

    /// <summary>Gets the identifiers of those of <see cref="BenchmarksOpen"/> that are past due.</summary>
    public ValueList<string> BenchmarksOverdue { get; private init; }

    /// <summary>Gets the time until the goal is due, negative once that is past; null where it has no due date.</summary>
    public Duration? DueIn { get; private init; }

    /// <summary>Gets when it will be reached at the pace of late on what belongs to it; null where nothing of it was mastered of late.</summary>
    public PaceProjection? Projection { get; private init; }

    /// <summary>Gets how likely it is reached by its due date; null where that or the projection is missing.</summary>
    public double? ChanceByDue { get; private init; }

    /// <summary>Gets why the goal can't be followed: its competency or its level is not known; null where it can.</summary>
    public Diagnostic? Problem { get; private init; }

    /// <summary>Gets how many competencies under the goal are at its level.</summary>
    public int Mastered => Total - Open.Count;

    /// <summary>Gets the share of the competencies under the goal that are at its level, from 0 to 1; 1 where there is none, and 0 where there is a <see cref="Problem"/>.</summary>
    public double Share => Problem is not null ? 0 : Total == 0 ? 1 : (double)Mastered / Total;

    /// <summary>Gets whether all competencies under the goal are at its level. To close it is for people to decide.</summary>
    public bool IsShown => Problem is null && Open.Count == 0;

    /// <summary>Gets whether it is reached by its due date as likely as not; null where that can't be said.</summary>
    public bool? IsOnTrack => IsShown ? true : DueIn <= Duration.Zero ? false : ChanceByDue is { } chance ? chance >= 0.5 : null;

    /// <summary>Derives the progress.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="map">The mastery map.</param>
    /// <param name="graph">The prerequisites, of the same framework; where given, what has to come first is on the way, too.</param>
    /// <param name="window">The window over which the pace is measured; <see cref="Pace.DefaultWindow"/> when null.</param>
    /// <param name="level">How likely the interval of the projection is to hold the day, above 0 and below 1.</param>
    /// <returns>The progress.</returns>
    /// <exception cref="ArgumentNullException">The goal or the map is null.</exception>
    /// <exception cref="ArgumentException">The graph is of another framework.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is not above 0, or the level is not between 0 and 1.</exception>
    public static GoalProgress Of(Goal goal, MasteryMap map, PrerequisiteGraph? graph = null, Duration? window = null, double level = 0.8)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(map);
        if (graph is not null && !ReferenceEquals(graph.Framework, map.Framework))
        {
            throw new ArgumentException($"The graph is of framework '{graph.Framework.Id}'; expected the framework of the map, '{map.Framework.Id}'.", nameof(graph));
        }

        var benchmarks = goal.Benchmarks;
        var open = benchmarks.Where(item => !item.IsMet && !IsShownIn(map, item.Benchmark)).Select(item => item.Benchmark).ToList();
        var progress = new GoalProgress
        {
            Goal = goal.Id,
            AsOf = map.AsOf,
            BenchmarksMet = benchmarks.Select(item => item.Benchmark).Except(open).Select(item => item.Id).ToValueList(),
            BenchmarksOpen = open.Select(item => item.Id).ToValueList(),
            BenchmarksOverdue = open.Where(item => item.Due < map.AsOf).Select(item => item.Id).ToValueList(),
            DueIn = goal.Content.Due - map.AsOf,
            Problem = ProblemOf(goal, map),
        };
        return progress.Problem is null ? progress.Followed(goal.Content, map, graph, window, level) : progress;
    }

    private GoalProgress Followed(GoalContent content, MasteryMap map, PrerequisiteGraph? graph, Duration? window, double level)
    {
        var members = map.Framework.MembersOf(map.Framework.IndexOf(content.Competency));
        var open = members.Where(index => !HasLevel(map, map[index], content.Level)).ToList();
        var inside = graph?.ClosureOf([.. members]) ?? new bool[map.Framework.Count];
        var before = Enumerable.Range(0, inside.Length).Where(index => inside[index] && !members.Contains(index)).ToList();
        var openBefore = open.Count == 0 ? [] : before.Where(index => !map[index].IsMastered).ToList();
        var projection = PaceProjection.Of(Pace.Of(map, members.Concat(before), window), open.Count + openBefore.Count, level);
        return this with
        {
            Total = members.Count,
            Open = open.Select(index => map.Framework[index].Id).ToValueList(),
            OpenBefore = openBefore.Select(index => map.Framework[index].Id).ToValueList(),
            Projection = projection,
            ChanceByDue = content.Due is { } due ? projection?.ChanceBy(due) : null,
        };
    }

    private static bool IsShownIn(MasteryMap map, Benchmark item) =>
        item.Competency is { } competency && map.Framework.IndexOf(competency) is >= 0 and var index && map.Framework.MembersOf(index) is { Count: > 0 } members && members.All(member => map[member].IsMastered);

    // On the first proficient level being held counts, as mastery does; on any other level the estimate has to be there by evidence or judgement.
    private static bool HasLevel(MasteryMap map, MasteryDecision decision, string? level)
    {
        var scale = map.Rule.Scale;
        var from = level is null ? scale.ProficientFrom : scale.Levels[scale.PositionOf(level)].From;
        var isShown = decision is { Estimate.EvidenceCount: > 0 } or { Override: not null } or { Composite: not null };
        return from.Equals(scale.ProficientFrom) ? decision.IsMastered : isShown && decision.Level.From >= from;
    }

    private static Diagnostic? ProblemOf(Goal goal, MasteryMap map)
    {
        var (content, scale) = (goal.Content, map.Rule.Scale);
        if (map.Framework.IndexOf(content.Competency) < 0)
        {
            return new Diagnostic(
                "unknown-competency", DiagnosticSeverity.Warning, goal.Id.Value,
                $"Goal '{goal.Id}' is on '{content.Competency}'; expected a competency of framework '{map.Framework.Id}'.");
        }

        return content.Level is { } level && scale.PositionOf(level) < 0
            ? new Diagnostic(
                "unknown-level", DiagnosticSeverity.Warning, goal.Id.Value,
                $"Goal '{goal.Id}' aims at level '{level}'; expected one of {string.Join(", ", scale.Levels.Select(item => $"'{item.Name}'"))}.")
            : null;
    }
}
