using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>The weighted mean of the members must reach a cut. Its score is that mean.</summary>
/// <remarks>
/// A competency counts with its estimate as a share of the scale, 0 while there is no evidence; a rule counts with its score, so that the share of members met
/// is the score of an <see cref="AllRule"/>. A mean that falls short by less than 0.000000001 counts as reaching the cut, as that is rounding.
/// </remarks>
public sealed record WeightedRule : CompetencyRule
{
    /// <summary>How much a mean may fall short by rounding.</summary>
    internal const double Rounding = 1e-9;

    /// <summary>Makes the rule.</summary>
    /// <param name="from">The least mean that meets it, a share of the scale from 0 to 1. With 0 any evidence meets it.</param>
    /// <param name="members">The members, at least one.</param>
    /// <exception cref="ArgumentException">There is no member, one of them is null, a competency is a member twice, the cut is not from 0 to 1, or the nesting is too deep.</exception>
    public WeightedRule(double from, ValueList<WeightedMember> members)
        : base(NotEmpty(CheckedMembers(members.Select(member => RuleOf(member)), nameof(members)), nameof(members)))
    {
        From = Preconditions.InRange(from, 0, 1);
        Members = members;
    }

    /// <summary>Gets the least mean that meets it, from 0 to 1.</summary>
    public double From { get; }

    /// <summary>Gets the members, in order.</summary>
    public ValueList<WeightedMember> Members { get; }

    internal override RuleValue Evaluate(Func<CompetencyId, RuleValue> members)
    {
        var (sum, weights, attempted) = (0.0, 0.0, false);
        foreach (var member in Members)
        {
            var value = member.Rule.Evaluate(members);
            if (!value.HasLeft)
            {
                sum += member.Weight * value.Score;
                weights += member.Weight;
                attempted |= value.IsAttempted;
            }
        }

        var mean = weights > 0 ? Math.Min(sum / weights, 1) : 0;
        return weights > 0 ? new RuleValue(attempted && Reaches(mean), mean, attempted) : RuleValue.Left;
    }

    /// <summary>Whether a mean reaches the cut.</summary>
    internal bool Reaches(double mean) => mean >= From - Rounding;

    private static CompetencyRule RuleOf(WeightedMember member)
    {
        ArgumentNullException.ThrowIfNull(member, "members");
        return member.Rule;
    }
}
