using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>One member must be met, whichever. Its score is 1 or 0.</summary>
/// <remarks>Over no members it is never met.</remarks>
public sealed record AnyRule : CompetencyRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="members">The members, in the order in which they are looked at.</param>
    /// <exception cref="ArgumentException">A member is null, a competency is a member twice, or the nesting is too deep.</exception>
    public AnyRule(ValueList<CompetencyRule> members)
        : base(CheckedMembers(members, nameof(members)))
    {
    }

    /// <summary>Gets the members, in order.</summary>
    public ValueList<CompetencyRule> Members => Parts;

    internal override RuleValue Evaluate(Func<CompetencyId, RuleValue> members) => CountedMembers.Of(Members, members).AtLeast(1);
}
