using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>Puts overrides in the place of what the evidence decided.</summary>
/// <param name="framework">The framework.</param>
/// <param name="rule">How estimates become decisions.</param>
/// <param name="recordsAfter">The records on a competency that became known after an instant, in the order of the journal.</param>
internal sealed class OverrideStage(CompetencyFramework framework, MasteryRule rule, Func<CompetencyId, Instant, IEnumerable<StandingRecord>> recordsAfter)
{
    private readonly ProficiencyScale scale = rule.Scale;

    /// <summary>Applies overrides, at most one for each competency, to the decisions by dense index.</summary>
    /// <returns>The overrides that could not be applied.</returns>
    public IEnumerable<Diagnostic> Apply(IEnumerable<MasteryOverride> overrides, MasteryDecision[] decisions)
    {
        var problems = new List<(MasteryOverride Item, Diagnostic Problem)>();
        foreach (var item in overrides)
        {
            var index = framework.IndexOf(item.Competency);
            if (ProblemOf(item, index) is { } problem)
            {
                problems.Add((item, problem));
            }
            else
            {
                decisions[index] = Applied(item, decisions[index]);
            }
        }

        return problems.OrderBy(problem => problem.Item.Id).Select(problem => problem.Problem);
    }

    /// <summary>The decision by an override, from that of the evidence; that of the evidence where it sets a level that the scale does not have.</summary>
    public MasteryDecision Applied(MasteryOverride item, MasteryDecision decision) => StatusOf(item, decision) is not { } status ? decision : decision with
    {
        Status = status,
        Level = item.Level is { } name ? scale.Levels[scale.PositionOf(name)] : LevelFor(status, decision.Level),
        AchievedAt = AchievedAt(status, item, decision),
        Override = new AppliedOverride(item, decision, StaleSince(item)),
    };

    private Diagnostic? ProblemOf(MasteryOverride item, int index) =>
        index < 0 ? NotApplied(item, $"is on '{item.Competency}', which framework '{framework.Id}' does not have")
        : item.Level is { } name && scale.PositionOf(name) < 0
            ? NotApplied(item, $"sets level '{name}'; expected one of {string.Join(", ", scale.Levels.Select(level => level.Name))}, those of scale '{scale.Id}'")
        : null;

    private static Diagnostic NotApplied(MasteryOverride item, string why) =>
        new("override-not-applied", DiagnosticSeverity.Warning, item.Id.Value, $"Override '{item.Id}' of learner '{item.Learner}' {why}. It has no effect.");

    private MasteryStatus? StatusOf(MasteryOverride item, MasteryDecision decision)
    {
        if (item.Level is null)
        {
            return item.Status;
        }

        var position = scale.PositionOf(item.Level);
        return position < 0 ? null
            : scale.Levels[position].IsProficient ? (decision.IsMastered ? decision.Status : MasteryStatus.Achieved)
            : decision.Status == MasteryStatus.NotYet ? MasteryStatus.NotYet
            : MasteryStatus.Lapsed;
    }

    // The level of the estimate where it fits the status, else the nearest one that does.
    private ProficiencyLevel LevelFor(MasteryStatus status, ProficiencyLevel level)
    {
        var isMastered = status is MasteryStatus.Achieved or MasteryStatus.Held;
        return level.IsProficient == isMastered ? level
            : isMastered ? scale.Levels.First(other => other.IsProficient)
            : scale.Levels.LastOrDefault(other => !other.IsProficient) ?? level;
    }

    private static Instant? AchievedAt(MasteryStatus status, MasteryOverride item, MasteryDecision decision) => status switch
    {
        MasteryStatus.NotYet => null,
        MasteryStatus.Lapsed => decision.AchievedAt,
        MasteryStatus.Achieved when !decision.IsMastered => item.Occurred ?? item.Recorded,
        _ => decision.AchievedAt ?? item.Occurred ?? item.Recorded,
    };

    private Instant? StaleSince(MasteryOverride item)
    {
        foreach (var entry in recordsAfter(item.Competency, item.KnownFrom))
        {
            if (rule.Selection.WhyIgnored(entry, framework, out _) is null)
            {
                return entry.Record.KnownFrom;
            }
        }

        return null;
    }
}
