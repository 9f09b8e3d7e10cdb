using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>So many of the members must be met, whichever. Its score is the share of that number that are, at most 1.</summary>
public sealed record AtLeastRule : CompetencyRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="count">How many, from 1 to the number of members.</param>
    /// <param name="members">The members, at least one.</param>
    /// <exception cref="ArgumentException">
    /// There is no member, one of them is null, a competency is a member twice, the number is not from 1 to that of the members, or the nesting is too deep.
    /// </exception>
    public AtLeastRule(int count, ValueList<CompetencyRule> members)
        : base(NotEmpty(CheckedMembers(members, nameof(members)), nameof(members))) => Count = (int)Preconditions.InRange(count, 1, members.Count);

    /// <summary>Gets how many members must be met.</summary>
    public int Count { get; }

    /// <summary>Gets the members, in order.</summary>
    public ValueList<CompetencyRule> Members => Parts;

    internal override RuleValue Evaluate(Func<CompetencyId, RuleValue> members) => CountedMembers.Of(Members, members).AtLeast(Count);
}
