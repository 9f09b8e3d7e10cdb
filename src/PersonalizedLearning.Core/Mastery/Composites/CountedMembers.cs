using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>How many members of a group remain, how many of those are met, and whether any was attempted.</summary>
internal readonly record struct CountedMembers(int Members, int Remaining, int Met, bool IsAttempted)
{
    public static CountedMembers Of(ValueList<CompetencyRule> rules, Func<CompetencyId, RuleValue> members)
    {
        var (remaining, met, attempted) = (0, 0, false);
        foreach (var rule in rules)
        {
            var value = rule.Evaluate(members);
            remaining += value.HasLeft ? 0 : 1;
            met += value.IsMet ? 1 : 0;
            attempted |= value.IsAttempted;
        }

        return new CountedMembers(rules.Count, remaining, met, attempted);
    }

    /// <summary>The value of a rule that asks for so many of them.</summary>
    public RuleValue AtLeast(int count)
    {
        if (Remaining == 0)
        {
            return new RuleValue(false, 0, false, HasLeft: Members > 0);
        }

        var needed = Math.Min(count, Remaining);
        return new RuleValue(Met >= needed, Math.Min((double)Met / needed, 1), IsAttempted);
    }
}
