using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>Judges one rule of credit by what was decided about mastery.</summary>
internal static class CreditJudgement
{
    public static CreditStanding Of(CreditRule rule, MasteryMap map, LearnerJournal journal)
    {
        var framework = map.Framework;
        if (rule.Requirement.Competencies().Any(competency => framework.IndexOf(competency) < 0))
        {
            var nothing = new RuleExplanation { Rule = rule.Requirement, Progress = RuleProgress.NotAttempted, Score = 0 };
            return new CreditStanding { Rule = rule, Explanation = nothing, IsFulfilled = false };
        }

        var members = new RuleMembers(rule.Requirement, competency => map[competency], RetiredAt, map.Rule.Scale, map.AsOf);
        var course = RuleCourse.Of(members, rule.Requirement, map.Rule.Sticky);
        var explanation = new RuleExplaining(members.StandingOf).Explain(rule.Requirement);
        var isFulfilled = rule.Basis == CreditBasis.OnceShown ? course.WasEverMet : course.Status is MasteryStatus.Achieved or MasteryStatus.Held;
        return isFulfilled
            ? Fulfilled(rule, explanation, rule.Basis == CreditBasis.OnceShown ? course.FirstAchievedAt : course.AchievedAt, Shown(members, rule), journal)
            : new CreditStanding { Rule = rule, Explanation = explanation, IsFulfilled = false };

        Instant? RetiredAt(CompetencyId competency)
        {
            var index = framework.IndexOf(competency);
            return map.Rules is { } rules ? rules.RetiredAt(index) : framework[index].RetiredAt;
        }
    }

    private static CreditStanding Fulfilled(CreditRule rule, RuleExplanation explanation, Instant? at, List<MasteryDecision> shown, LearnerJournal journal)
    {
        var capped = rule.Caps.Select(cap => Apply(cap, rule.Credits, shown, journal)).ToValueList();
        return new CreditStanding
        {
            Rule = rule,
            Explanation = explanation,
            IsFulfilled = true,
            FulfilledAt = at,
            Earned = Math.Max(0, rule.Credits - capped.Sum(item => item.Excess)),
            Capped = capped,
            Competencies = shown.Select(decision => decision.Competency).ToValueList(),
            Evidence = shown.SelectMany(decision => decision.EvidenceUsed).Distinct().ToValueList(),
        };
    }

    // What was shown; where a mean decides, also what fell short of mastery and counted all the same.
    private static List<MasteryDecision> Shown(RuleMembers members, CreditRule rule) => [.. members.Remaining.Where(decision =>
        decision.IsMastered
        || (rule.Basis == CreditBasis.OnceShown && decision.Status == MasteryStatus.Lapsed)
        || (rule.Requirement.WeighsEstimates && decision.EvidenceUsed.Count > 0))];

    /// <summary>Each competency carries an equal part of the credits, and each of its pieces of evidence an equal part of that.</summary>
    private static CappedCredits Apply(SourceCap cap, double credits, List<MasteryDecision> shown, LearnerJournal journal)
    {
        var rested = shown.Where(decision => decision.EvidenceUsed.Count > 0).ToList();
        var share = rested.Count == 0 ? 0 : rested.Average(decision => decision.EvidenceUsed.Average(evidence => IsOf(cap, journal.Find(evidence)) ? 1.0 : 0));
        var fromSources = credits * share;
        return new CappedCredits(cap, fromSources, Math.Max(0, fromSources - cap.Credits));
    }

    private static bool IsOf(SourceCap cap, JournalEvent? item) => item is EvidenceRecord record && cap.Sources.Contains(record.Source);
}
