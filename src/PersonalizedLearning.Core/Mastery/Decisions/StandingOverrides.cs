using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>The overrides that hold as of the instant of a ledger: for each competency the latest that was neither revoked nor has expired.</summary>
internal sealed class StandingOverrides
{
    private readonly EvidenceLedger ledger;
    private readonly ProficiencyScale scale;
    private readonly Dictionary<CompetencyId, MasteryOverride> byCompetency = [];

    public StandingOverrides(EvidenceLedger ledger, ProficiencyScale scale)
    {
        this.ledger = ledger;
        this.scale = scale;
        var revoked = ledger.OtherEvents.OfType<MasteryOverrideRevoked>().Select(item => item.Override).ToHashSet();
        foreach (var item in ledger.OtherEvents.OfType<MasteryOverride>())
        {
            if (!revoked.Contains(item.Id) && !(item.Expires <= ledger.AsOf))
            {
                byCompetency[item.Competency] = item;
            }
        }
    }

    /// <summary>Gives the decision that holds, from that of the evidence.</summary>
    public MasteryDecision Apply(MasteryDecision decision)
    {
        if (!byCompetency.TryGetValue(decision.Competency, out var item) || StatusOf(item, decision) is not { } status)
        {
            return decision;
        }

        return decision with
        {
            Status = status,
            Level = item.Level is { } name ? scale.Levels[scale.PositionOf(name)] : LevelFor(status, decision.Level),
            AchievedAt = AchievedAt(status, item, decision),
            Override = new AppliedOverride(item, decision, StaleSince(item, decision)),
        };
    }

    /// <summary>Names the overrides that could not be applied.</summary>
    public IEnumerable<Diagnostic> Problems(CompetencyFramework framework)
    {
        foreach (var item in byCompetency.Values.OrderBy(item => item.Id))
        {
            if (framework.IndexOf(item.Competency) < 0)
            {
                yield return NotApplied(item, $"is on '{item.Competency}', which framework '{framework.Id}' does not have");
            }
            else if (item.Level is { } name && scale.PositionOf(name) < 0)
            {
                yield return NotApplied(item, $"sets level '{name}'; expected one of {string.Join(", ", scale.Levels.Select(level => level.Name))}, those of scale '{scale.Id}'");
            }
        }
    }

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

    private Instant? StaleSince(MasteryOverride item, MasteryDecision decision)
    {
        var used = decision.EvidenceUsed.ToHashSet();
        return ledger.EntriesFor(decision.Competency)
            .Where(entry => entry.Record.KnownFrom > item.KnownFrom && used.Contains(entry.Record.Id))
            .Select(entry => (Instant?)entry.Record.KnownFrom).Min();
    }
}
