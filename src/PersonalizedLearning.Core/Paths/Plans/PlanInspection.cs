using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>Finds what gives cause to look at a version of a plan again.</summary>
internal sealed class PlanInspection
{
    private readonly PlanVersion version;
    private readonly MasteryMap map;
    private readonly ValueList<CompetencyId> core;
    private readonly LearnerGoals? goals;
    private readonly PlanReviewOptions options;
    private readonly List<MasteryDecision> outcomes;
    private readonly List<(PlannedStep Step, MasteryDecision Decision)> steps;

    public PlanInspection(PlanVersion version, MasteryMap map, PlanRules rules, LearnerGoals? goals, PlanReviewOptions options)
    {
        (this.version, this.map, this.goals, this.options) = (version, map, goals, options);
        core = (rules.Framework is null ? rules with { Framework = map.Framework } : rules).CoreCompetencies();
        outcomes = [.. version.Terms.Outcomes.SelectMany(MembersOf).Distinct().Order().Select(index => map[index])];
        steps = [.. version.Terms.Steps.Where(step => IsKnown(step.Competency)).Select(step => (step, map[step.Competency]))];
    }

    public ValueList<PlanFinding> Findings() => Reached().Concat(Ahead()).Concat(Lapsed()).Concat(Stale()).Concat(Behind()).Concat(Overdue()).Concat(Changed()).Concat(NotPlanned())
        .Where(finding => finding.Since <= map.AsOf)
        .OrderBy(finding => finding.Since)
        .ToValueList();

    // What holds was agreed on knowing all that was known before.
    private bool IsNew(Instant since) => since > version.AgreedAt;

    private bool IsKnown(CompetencyId competency) => map.Framework.IndexOf(competency) >= 0;

    private IReadOnlyList<int> MembersOf(CompetencyId competency) => IsKnown(competency) ? map.Framework.MembersOf(map.Framework.IndexOf(competency)) : [];

    private IEnumerable<PlanFinding> Reached()
    {
        if (outcomes.Count > 0 && outcomes.TrueForAll(decision => decision.IsMastered))
        {
            var since = outcomes.Max(decision => decision.AchievedAt) ?? map.AsOf;
            if (IsNew(since))
            {
                yield return new(PlanTrigger.MasteryReached, since, null, null, "All that the plan leads to is mastered.");
            }
        }
    }

    private IEnumerable<PlanFinding> Ahead()
    {
        var firstOpen = steps.FindIndex(item => !item.Decision.IsMastered);
        return firstOpen < 0 ? [] :
            from item in steps.Skip(firstOpen)
            where item.Decision is { IsMastered: true, AchievedAt: { } since } && IsNew(since)
            group item.Decision by item.Decision.Competency into mastered
            select new PlanFinding(
                PlanTrigger.MasteryReached, mastered.First().AchievedAt!.Value, mastered.Key, null, $"'{mastered.Key}' is mastered before it was its turn in the plan.");
    }

    private IEnumerable<MasteryDecision> Concerned() => outcomes.Concat(steps.Select(item => item.Decision)).DistinctBy(decision => decision.Competency);

    private IEnumerable<PlanFinding> Lapsed() =>
        from decision in Concerned()
        where decision.Status == MasteryStatus.Lapsed && LapsedSince(decision) is { } since && IsNew(since)
        select new PlanFinding(PlanTrigger.Lapsed, LapsedSince(decision)!.Value, decision.Competency, null, $"'{decision.Competency}' was mastered and is not any more.");

    // By evidence since that evidence; where only time took it away, that is seen now, and where it is to be learnt again by the plan nobody needs to be told.
    private Instant? LapsedSince(MasteryDecision decision)
    {
        if (decision.Course is [.., { IsMastered: false }])
        {
            var lost = decision.Course.Count - 1;
            while (lost > 0 && !decision.Course[lost - 1].IsMastered)
            {
                lost--;
            }

            return decision.Course[lost].At ?? map.AsOf;
        }

        return steps.Exists(item => item.Step.Competency == decision.Competency) && !(decision.AchievedAt > version.AgreedAt) ? null : map.AsOf;
    }

    private IEnumerable<PlanFinding> Stale()
    {
        var concerned = Concerned().Select(decision => decision.Competency).ToHashSet();
        return
            from due in AssessmentDue.In(map)
            where concerned.Contains(due.Competency)
            from reason in due.Reasons
            where reason.Trigger != AssessmentTrigger.Interval && IsNew(reason.Since)
            group reason by due.Competency into reasons
            select new PlanFinding(PlanTrigger.Stale, reasons.First().Since, reasons.Key, null, $"'{reasons.Key}' was mastered, and is to be shown again.");
    }

    // At the pace agreed on, the next open step was to be mastered by then, whatever order was followed.
    private IEnumerable<PlanFinding> Behind()
    {
        if (version.Terms.Pace is { } pace && steps.Find(item => !item.Decision.IsMastered) is { Step: { } next })
        {
            var done = steps.Where(item => item.Decision.IsMastered).Sum(item => CostOf(item.Step, pace.Unit));
            var time = pace.TimeFor(done + CostOf(next, pace.Unit)) + options.Slack;
            if (map.AsOf - version.AgreedAt > time)
            {
                yield return new(PlanTrigger.PaceMissed, version.AgreedAt + time, next.Competency, null, $"At {pace} '{next.Competency}' was to be mastered by now.");
            }
        }
    }

    private double CostOf(PlannedStep step, PlanPaceUnit unit) => unit == PlanPaceUnit.Competencies ? 1 : step.Minutes ?? options.MinutesWithoutSaying;

    private IEnumerable<PlanFinding> Overdue()
    {
        var open = steps.Where(item => item.Step.Due is { } due && IsNew(due) && due < map.AsOf && !item.Decision.IsMastered).Select(item => (item.Step.Competency, Due: item.Step.Due!.Value))
            .Concat(version.Terms.Due is { } last && IsNew(last) && last < map.AsOf ? outcomes.Where(decision => !decision.IsMastered).Select(decision => (decision.Competency, Due: last)) : []);
        return
            from item in open
            group item.Due by item.Competency into dues
            select new PlanFinding(PlanTrigger.PaceMissed, dues.Min(), dues.Key, null, $"'{dues.Key}' was due on {dues.Min()} and is not mastered.");
    }

    private IEnumerable<PlanFinding> Changed() =>
        from id in version.Terms.Goals
        let goal = goals?.Find(id)
        where goal is not null
        from change in goal.Changes
        where change.InEffectSince is { } since && IsNew(since)
        select new PlanFinding(
            PlanTrigger.GoalChanged, change.InEffectSince!.Value, goal.Content.Competency, change.Id, $"Goal '{id}' was {(change.After is null ? "closed" : "revised")}: {change.Reason}");

    private IEnumerable<PlanFinding> NotPlanned() =>
        from competency in core
        where IsKnown(competency) && !map[competency].IsMastered && !steps.Exists(item => item.Step.Competency == competency)
        select new PlanFinding(
            PlanTrigger.CoreNotPlanned, version.AgreedAt, competency, null, $"'{competency}' is required of everybody, and is neither mastered nor a step of the plan.");
}
