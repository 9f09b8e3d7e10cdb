namespace PersonalizedLearning.Feedback;

/// <summary>What there is to do next.</summary>
public enum NextActionCode
{
    /// <summary>To learn something new.</summary>
    Learn,

    /// <summary>To go on with what is not mastered yet: the next attempt is always open.</summary>
    Practise,

    /// <summary>To learn first what it builds on and is not mastered.</summary>
    BuildFirst,

    /// <summary>To come back to what was mastered once.</summary>
    Review,

    /// <summary>To show again what was mastered long ago.</summary>
    ShowAgain,

    /// <summary>To do the step of the plan.</summary>
    TakeStep,

    /// <summary>To talk the plan over and agree on it anew.</summary>
    AgreeAnew,

    /// <summary>To answer a proposal.</summary>
    Answer,

    /// <summary>To do what an action plan says.</summary>
    DoAction,

    /// <summary>To look back at a goal.</summary>
    Reflect,

    /// <summary>To look at a goal together: go on, or change it.</summary>
    ReviseGoal,

    /// <summary>To close a goal, as all of it is shown.</summary>
    CloseGoal,

    /// <summary>To set the next goal.</summary>
    SetGoal,
}
