using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>Explains how a rule stands, member by member.</summary>
internal sealed class RuleExplaining(Func<CompetencyId, MemberStanding> standings)
{
    private static readonly RuleExplanation Retired = new() { Rule = new AllRule([]), Progress = RuleProgress.NotAttempted, Score = 0, HasLeft = true };

    public RuleExplanation Explain(CompetencyRule rule) => With(rule, 0).Explanation;

    private LeastMastery With(CompetencyRule rule, double contribution)
    {
        var value = rule.Evaluate(competency => standings(competency).Value);
        return value.HasLeft ? LeastMastery.Retired(Retired with { Rule = rule }) : rule switch
        {
            MemberRule member => OfMember(member, value, contribution),
            AllRule all => OfCounted(all, all.Members, int.MaxValue, value, contribution),
            AnyRule any => OfCounted(any, any.Members, 1, value, contribution),
            AtLeastRule some => OfCounted(some, some.Members, some.Count, value, contribution),
            PointsRule points => OfPoints(points, value, contribution),
            WeightedRule weighted => OfWeighted(weighted, value, contribution),
            GatedRule gated => OfGated(gated, value, contribution),
            _ => throw new NotSupportedException($"Rules of type {rule.GetType().Name} can't be explained."),
        };
    }

    private LeastMastery OfMember(MemberRule rule, RuleValue value, double contribution)
    {
        var standing = standings(rule.Competency);
        var progress = value.IsMet ? RuleProgress.Demonstrated : value.IsAttempted ? RuleProgress.AttemptedNotDemonstrated : RuleProgress.NotAttempted;
        var explanation = new RuleExplanation
        {
            Rule = rule,
            Progress = progress,
            Score = value.Score,
            Reached = value.Score,
            Needed = standing.ScoreWhenMastered,
            Contribution = contribution,
            Missing = value.IsMet ? [] : [rule.Competency],
        };

        // What is held although its estimate has fallen is not lifted by being mastered.
        return new LeastMastery(explanation, value.IsMet ? value.Score : Math.Max(value.Score, standing.ScoreWhenMastered));
    }

    private LeastMastery OfCounted(CompetencyRule rule, ValueList<CompetencyRule> members, int count, RuleValue value, double contribution)
    {
        var parts = Parts(members);
        var needed = Math.Min(count, parts.Count(part => !part.HasLeft));
        var met = parts.Count(part => part.IsMet);
        var missing = value.IsMet ? [] : needed == 0 ? null : LeastMastery.Fewest(parts, needed - met);
        var mustAll = needed == parts.Count(part => !part.HasLeft);
        return Group(rule, parts, value, contribution, mustAll) with { Reached = met, Needed = needed, Missing = missing };
    }

    private LeastMastery OfPoints(PointsRule rule, RuleValue value, double contribution)
    {
        var parts = new LeastMastery[rule.Members.Count];
        for (var index = 0; index < parts.Length; index++)
        {
            var member = rule.Members[index];
            parts[index] = With(member.Rule, 0);
            parts[index] = parts[index].Contributing(parts[index].IsMet ? member.Points : 0);
        }

        var total = parts.Select((part, index) => part.HasLeft ? 0L : rule.Members[index].Points).Sum();
        var given = (long)parts.Sum(part => part.Explanation.Contribution);
        var needed = Math.Min(rule.Points, total);
        var missing = value.IsMet ? [] : LeastPoints.Missing(rule.Members, parts, needed - given);
        return Group(rule, parts, value, contribution, mustAll: false) with { Reached = given, Needed = needed, Missing = missing };
    }

    private LeastMastery OfWeighted(WeightedRule rule, RuleValue value, double contribution)
    {
        LeastMastery[] parts = [.. rule.Members.Select(member => With(member.Rule, 0))];
        var weights = parts.Select((part, index) => part.HasLeft ? 0 : rule.Members[index].Weight).ToList();
        var all = weights.Sum();
        var gains = new double[parts.Length];
        for (var index = 0; index < parts.Length; index++)
        {
            var share = weights[index] / all;
            gains[index] = share * (parts[index].ScoreWhenMet - parts[index].Explanation.Score);
            parts[index] = parts[index].Contributing(share * parts[index].Explanation.Score);
        }

        var missing = value.IsMet ? [] : LeastMastery.Heaviest(parts, gains, lift => rule.Reaches(value.Score + lift));
        var group = Group(rule, parts, value, contribution, mustAll: false);
        return group with { Reached = value.Score, Needed = rule.From, Missing = missing, ScoreWhenMet = Math.Max(value.Score, rule.From) };
    }

    private LeastMastery OfGated(GatedRule rule, RuleValue value, double contribution)
    {
        LeastMastery[] gates = Parts(rule.Gates);
        var behind = With(rule.Score, 0);
        var open = gates.Count(gate => gate.IsMet);
        var needed = gates.Count(gate => !gate.HasLeft);
        LeastMastery[] parts = [.. gates, behind.Contributing(open == needed ? behind.Explanation.Score : 0)];
        var missing = value.IsMet ? [] : LeastMastery.Fewest(parts, parts.Count(part => part is { HasLeft: false, IsMet: false }));
        var group = Group(rule, parts, value, contribution, mustAll: true);
        return group with { Reached = open, Needed = needed, Missing = missing, ScoreWhenMet = behind.HasLeft ? 1 : behind.ScoreWhenMet };
    }

    private LeastMastery[] Parts(ValueList<CompetencyRule> members)
    {
        var parts = new LeastMastery[members.Count];
        for (var index = 0; index < parts.Length; index++)
        {
            parts[index] = With(members[index], 0);
            parts[index] = parts[index].Contributing(parts[index].IsMet ? 1 : 0);
        }

        return parts;
    }

    private static LeastMastery Group(CompetencyRule rule, LeastMastery[] parts, RuleValue value, double contribution, bool mustAll) => new(
        new RuleExplanation
        {
            Rule = rule,
            Progress = value.IsMet ? RuleProgress.Demonstrated : ProgressOf(parts, mustAll),
            Score = value.Score,
            Contribution = contribution,
            Members = parts.Select(part => part.Explanation).ToValueList(),
        },
        ScoreWhenMet: 1);

    // In order: where every member must be met, the first one that fell short decides (Open edX).
    private static RuleProgress ProgressOf(LeastMastery[] parts, bool mustAll)
    {
        var (started, finished) = (false, true);
        foreach (var part in parts.Where(part => !part.HasLeft))
        {
            var progress = part.Explanation.Progress;
            if (mustAll && progress == RuleProgress.AttemptedNotDemonstrated)
            {
                return progress;
            }

            started |= progress != RuleProgress.NotAttempted;
            finished &= progress is RuleProgress.AttemptedNotDemonstrated or RuleProgress.Demonstrated;
        }

        return !started ? RuleProgress.NotAttempted : finished ? RuleProgress.AttemptedNotDemonstrated : RuleProgress.PartiallyAttempted;
    }
}
