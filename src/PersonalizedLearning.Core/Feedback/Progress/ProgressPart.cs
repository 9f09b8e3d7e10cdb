using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Feedback;

/// <summary>How far a learner is with some competencies: what is done, current, next and blocked. Each of them is in one list.</summary>
/// <remarks>Progress is counted in what is mastered; how long anybody sat at it is not known here.</remarks>
public sealed record ProgressPart
{
    /// <summary>Gets the goal or the plan; null where it is all of the framework.</summary>
    public FeedbackSubject? Subject { get; init; }

    /// <summary>Gets how many competencies it has.</summary>
    public int Total { get; init; }

    /// <summary>Gets how many of them are mastered.</summary>
    public int Mastered { get; init; }

    /// <summary>Gets what is mastered, the latest first.</summary>
    [DataScope(DataScope.Mastery)]
    public ValueList<DoneStep> Done { get; init; }

    /// <summary>Gets what the learner is working on, in an order in which it can be learnt.</summary>
    [DataScope(DataScope.Mastery)]
    public ValueList<CurrentStep> Current { get; init; }

    /// <summary>Gets what can be started now: what is recommended first, then in an order in which it can be learnt.</summary>
    [DataScope(DataScope.Mastery)]
    public ValueList<NextStep> Next { get; init; }

    /// <summary>Gets what has to wait, in an order in which it can be learnt.</summary>
    [DataScope(DataScope.Mastery)]
    public ValueList<BlockedStep> Blocked { get; init; }
}
