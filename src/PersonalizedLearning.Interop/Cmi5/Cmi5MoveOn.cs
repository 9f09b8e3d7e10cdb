namespace PersonalizedLearning.Interop;

/// <summary>What a learner has to do before an assignable unit counts as satisfied.</summary>
public enum Cmi5MoveOn
{
    /// <summary>Nothing: it is satisfied from the start. What a course structure means that does not say.</summary>
    NotApplicable,

    /// <summary>Pass it.</summary>
    Passed,

    /// <summary>Complete it.</summary>
    Completed,

    /// <summary>Complete it and pass it.</summary>
    CompletedAndPassed,

    /// <summary>Complete it or pass it.</summary>
    CompletedOrPassed,
}
