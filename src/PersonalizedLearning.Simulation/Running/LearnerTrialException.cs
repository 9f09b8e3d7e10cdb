namespace PersonalizedLearning.Simulation;

/// <summary>Says that something which an application brought into a study, such as a selector, threw: for which learner, in which cell. The inner exception is what was thrown.</summary>
/// <remarks>Where several learners fail it is the first of them, for any number of threads.</remarks>
public sealed class LearnerTrialException : Exception
{
    internal LearnerTrialException(long learner, StudyCondition? condition, Exception inner)
        : base(Describe(learner, condition, inner), inner) => (Learner, Condition) = (learner, condition);

    /// <summary>Gets the index of the learner, from 0.</summary>
    public long Learner { get; }

    /// <summary>Gets the cell; null when it happened while measures were taken.</summary>
    public StudyCondition? Condition { get; }

    private static string Describe(long learner, StudyCondition? condition, Exception inner)
    {
        var place = condition is null
            ? "while measures were taken"
            : FormattableString.Invariant($"of population '{condition.Population.Name}' with policy '{condition.Policy.Name}', selector '{condition.Selector.Name}' and {condition.Budget.Steps} steps");
        return FormattableString.Invariant($"Learner {learner} {place}: {inner.Message}");
    }
}
