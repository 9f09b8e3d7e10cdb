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
        var shares = SharesBySource(shown, journal);
        var capped = rule.Caps.Select(cap => Apply(cap, rule.Credits, shares)).ToValueList();
        return new CreditStanding
        {
            Rule = rule,
            Explanation = explanation,
            IsFulfilled = true,
            FulfilledAt = at,
            Earned = Math.Max(0, rule.Credits - capped.Sum(item => item.Excess)),
            Capped = capped,
            BySource = shares.Select(item => new SourceCredits(item.Key, rule.Credits * item.Value * Kept(item.Key, capped))).Where(item => item.Credits > 0).ToValueList(),
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
    private static SortedDictionary<EvidenceSource, double> SharesBySource(List<MasteryDecision> shown, LearnerJournal journal)
    {
        var shares = new SortedDictionary<EvidenceSource, double>();
        var rested = shown.Where(decision => decision.EvidenceUsed.Count > 0).ToList();
        foreach (var decision in rested)
        {
            foreach (var evidence in decision.EvidenceUsed)
            {
                if (journal.Find(evidence) is EvidenceRecord { Source: var source })
                {
                    shares[source] = shares.GetValueOrDefault(source) + (1.0 / decision.EvidenceUsed.Count / rested.Count);
                }
            }
        }

        return shares;
    }

    private static CappedCredits Apply(SourceCap cap, double credits, SortedDictionary<EvidenceSource, double> shares)
    {
        var fromSources = credits * cap.Sources.Sum(source => shares.GetValueOrDefault(source));
        return new CappedCredits(cap, fromSources, Math.Max(0, fromSources - cap.Credits));
    }

    // The sources of one cap bear its excess together.
    private static double Kept(EvidenceSource source, ValueList<CappedCredits> capped) =>
        capped.FirstOrDefault(item => item.Cap.Sources.Contains(source)) is { Excess: > 0 } item ? 1 - (item.Excess / item.FromSources) : 1;
}
