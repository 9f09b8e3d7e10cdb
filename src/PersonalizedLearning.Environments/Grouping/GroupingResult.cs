namespace PersonalizedLearning.Environments;

/// <summary>Groups, how good they are, and what could be changed.</summary>
public sealed record GroupingResult
{
    /// <summary>Gets the groups, ordered by number. Together they hold every learner once.</summary>
    public required ValueList<LearnerGroup> Groups { get; init; }

    /// <summary>Gets the value of the groups by the policy: the sum of all terms, each times its weight. More is better.</summary>
    public required double Objective { get; init; }

    /// <summary>Gets whether no grouping that keeps all rules has a greater objective.</summary>
    public required bool IsProvedBest { get; init; }

    /// <summary>Gets wishes that are not met: of those who would like to be together and are not, and of those who would rather not and are; ordered by learners.</summary>
    public ValueList<Relationship> UnmetWishes { get; init; }

    /// <summary>Gets the single change that would take away least, or add most: what a teacher could do otherwise. Null where no single change keeps all rules.</summary>
    public GroupChange? NextBest { get; init; }

    /// <summary>
    /// Gets rules that the groups break, where no grouping was found that keeps all of them; and, as warnings, learners whose group works on none of their next
    /// competencies. Ordered by rule, then group and learner.
    /// </summary>
    public ValueList<Violation> Violations { get; init; }

    /// <summary>Gets how the groups were found.</summary>
    public required GroupingTrace Trace { get; init; }

    /// <summary>Gets whether the groups keep all rules.</summary>
    public bool IsValid => Violations.All(violation => violation.IsWarning);
}
