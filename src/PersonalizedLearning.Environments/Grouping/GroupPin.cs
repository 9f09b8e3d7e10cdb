using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A learner is in this group, whatever else would be better: what people decided.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="Group">The number of the group, from 1. A number beyond the groups is reported when a problem is validated.</param>
public sealed record GroupPin(LearnerId Learner, int Group)
{
    /// <summary>Gets the number of the group, from 1.</summary>
    public int Group { get; init; } = Preconditions.AtLeast(Group, 1);
}
