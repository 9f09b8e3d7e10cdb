using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>Every member must be met. Its score is the share of members that are.</summary>
/// <remarks>Over no members it is never met.</remarks>
public sealed record AllRule : CompetencyRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="members">The members, in the order in which they are looked at.</param>
    /// <exception cref="ArgumentException">A member is null, a competency is a member twice, or the nesting is too deep.</exception>
    public AllRule(ValueList<CompetencyRule> members)
        : base(CheckedMembers(members, nameof(members)))
    {
    }

    /// <summary>Gets the members, in order.</summary>
    public ValueList<CompetencyRule> Members => Parts;

    internal override RuleValue Evaluate(Func<CompetencyId, RuleValue> members)
    {
        var counted = CountedMembers.Of(Members, members);
        return counted.AtLeast(counted.Remaining);
    }
}
