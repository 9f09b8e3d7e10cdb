using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>Decides competencies by rules over others, members first.</summary>
internal sealed class CompositeStage(CompetencyRuleGraph graph, MasteryRule rule, Instant asOf, MasteryDecision[] own, MasteryDecision[] decisions)
{
    /// <summary>Decides one competency that has a rule, from what was decided about its members. An override stands above the rule.</summary>
    public void Decide(int index)
    {
        var parent = graph.RuleOf(index)!;
        var members = new RuleMembers(parent.Rule, DecisionOf, RetiredAt, rule.Scale, asOf);
        var course = RuleCourse.Of(members, parent.Rule, parent.Sticky ?? rule.Sticky);
        var composite = new CompositeDecision
        {
            Rule = parent,
            Explanation = new RuleExplaining(members.StandingOf).Explain(parent.Rule),
            OwnStatus = own[index].Status,
        };
        decisions[index] = parent.Outcome == RuleOutcome.Complete && own[index].Override is null
            ? Decided(own[index], members, course, composite)
            : own[index] with { Composite = composite };
    }

    private MasteryDecision Decided(MasteryDecision of, RuleMembers members, RuleCourse course, CompositeDecision composite)
    {
        ValueList<EventId> used = [.. members.Remaining.SelectMany(member => member.EvidenceUsed).Distinct()];
        var inUse = used.ToHashSet();
        var estimate = rule.Shown(new MasteryEstimate(course.Value, null, used.Count, asOf));
        return of with
        {
            Status = course.Status,
            Estimate = estimate,
            Level = rule.Scale.LevelOf(estimate.Shown),
            AchievedAt = course.AchievedAt,
            LatestEvidenceAt = members.LatestEvidenceAt,
            EvidenceUsed = used,
            EvidenceIgnored =
            [
                .. of.EvidenceIgnored,
                .. of.EvidenceUsed.Where(evidence => !inUse.Contains(evidence)).Select(evidence => new IgnoredEvidence(evidence, IgnoredReason.DecidedByRule)),
            ],
            Course = course.Points.ToValueList(),
            Composite = composite,
        };
    }

    private MasteryDecision DecisionOf(CompetencyId competency) => decisions[graph.Framework.IndexOf(competency)];

    private Instant? RetiredAt(CompetencyId competency) => graph.RetiredAt(graph.Framework.IndexOf(competency));
}
