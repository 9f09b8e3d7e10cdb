using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>The members met must give enough points, and every required member must be among them (Moodle's rule by points).</summary>
/// <remarks>Its score is the share of the points asked for that the members give, at most 1; it can be 1 while a required member is still missing.</remarks>
public sealed record PointsRule : CompetencyRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="points">The points asked for: at least 1, and no more than all members give together.</param>
    /// <param name="members">The members, at least one.</param>
    /// <exception cref="ArgumentException">
    /// There is no member, one of them is null, a competency is a member twice, the points are not from 1 to what all members give, or the nesting is too deep.
    /// </exception>
    public PointsRule(int points, ValueList<PointsMember> members)
        : base(NotEmpty(CheckedMembers(members.Select(member => RuleOf(member)), nameof(members)), nameof(members)))
    {
        var total = members.Sum(member => (long)member.Points);
        if (points < 1 || points > total)
        {
            Preconditions.ThrowOutOfRange(points, FormattableString.Invariant($"a whole number from 1 to {total}, which all members give together"), nameof(points));
        }

        Points = points;
        Members = members;
    }

    /// <summary>Gets the points asked for.</summary>
    public int Points { get; }

    /// <summary>Gets the members, in order.</summary>
    public ValueList<PointsMember> Members { get; }

    internal override RuleValue Evaluate(Func<CompetencyId, RuleValue> members)
    {
        var (remaining, total, given, lacksRequired, attempted) = (0, 0L, 0L, false, false);
        foreach (var member in Members)
        {
            var value = member.Rule.Evaluate(members);
            if (!value.HasLeft)
            {
                remaining++;
                total += member.Points;
                given += value.IsMet ? member.Points : 0;
                lacksRequired |= member.IsRequired && !value.IsMet;
                attempted |= value.IsAttempted;
            }
        }

        if (remaining == 0)
        {
            return RuleValue.Left;
        }

        var needed = Math.Min(Points, total);
        var score = needed > 0 ? Math.Min((double)given / needed, 1) : lacksRequired || !attempted ? 0 : 1;
        return new RuleValue(given >= needed && !lacksRequired && attempted, score, attempted);
    }

    private static CompetencyRule RuleOf(PointsMember member)
    {
        ArgumentNullException.ThrowIfNull(member, "members");
        return member.Rule;
    }
}
