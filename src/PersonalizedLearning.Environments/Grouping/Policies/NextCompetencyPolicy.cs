namespace PersonalizedLearning.Environments;

/// <summary>
/// Learners who need the same next come together: a group works on the one competency, of those that its educator is qualified for, that is worth most to its learners. To
/// a learner it is worth 1 where it is the best next one, and less by ½ ÷ (number of next ones) for each that is better; 0 where it is none of the next ones.
/// </summary>
/// <remarks>So to serve one learner more is worth more than any order of preference can be to that learner. Learners whom no group serves are named in the result.</remarks>
public sealed record NextCompetencyPolicy : GroupingPolicy
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "next-competency";

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override void Contribute(GroupingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        terms.AddNextCompetency();
    }
}
