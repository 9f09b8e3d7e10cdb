namespace PersonalizedLearning.Paths;

/// <summary>A part of the terms of a plan.</summary>
public enum PlanPart
{
    /// <summary>A goal that it serves.</summary>
    Goal,

    /// <summary>A competency to which it leads.</summary>
    Outcome,

    /// <summary>A step, and its place in the order.</summary>
    Step,

    /// <summary>The experience of a step.</summary>
    Experience,

    /// <summary>How long a step takes.</summary>
    Minutes,

    /// <summary>What is made different in the content of a step.</summary>
    DifferentContent,

    /// <summary>What is made different in how a step is learnt and shown, and under which conditions.</summary>
    DifferentMethods,

    /// <summary>Where a step is done.</summary>
    StepPlace,

    /// <summary>When a step is due.</summary>
    StepDue,

    /// <summary>How a step is shown.</summary>
    Demonstration,

    /// <summary>How fast.</summary>
    Pace,

    /// <summary>Where.</summary>
    Place,

    /// <summary>At which times.</summary>
    Schedule,

    /// <summary>Until when.</summary>
    Due,
}
