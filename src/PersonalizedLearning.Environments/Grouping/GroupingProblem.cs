using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Whom to group, how large groups may be, and what people decided and know of each other.</summary>
/// <remarks>The order of learners, links, pins, history, features and educators does not matter; groups are told apart by their number. Immutable; thread safe.</remarks>
public sealed record GroupingProblem
{
    /// <summary>Gets the learners. Every one is in exactly one group.</summary>
    public ValueList<LearnerId> Learners { get; init; }

    /// <summary>Gets how many groups there are, and how large each may be.</summary>
    public required GroupSizes Sizes { get; init; }

    /// <summary>Gets how learners stand to each other. Links to advisors and mentors don't bear on groups.</summary>
    public ValueList<Relationship> Links { get; init; }

    /// <summary>Gets which learners are in which group, whatever else would be better.</summary>
    public ValueList<GroupPin> Pins { get; init; }

    /// <summary>Gets the groups of earlier rounds.</summary>
    public ValueList<CoMembership> History { get; init; }

    /// <summary>Gets what is known of learners, at most once each.</summary>
    public ValueList<LearnerFeatures> Features { get; init; }

    /// <summary>Gets who leads groups, at most once for each group. A group that is not listed has no limit but its size.</summary>
    public ValueList<EducatorSlot> Educators { get; init; }

    /// <summary>Gets the topic of each group, of group 1 first; empty where groups have none.</summary>
    public ValueList<string> Topics { get; init; }

    /// <summary>Finds what keeps the problem from being solved, before solving. Never throws.</summary>
    /// <returns>The issues, errors first, ordered by code and place; empty where nothing is wrong.</returns>
    public ValueList<ProblemIssue> Validate() => new GroupingValidation(this).Run();
}
