namespace PersonalizedLearning.Paths;

/// <summary>What gives cause to look at a plan again.</summary>
public enum PlanTrigger
{
    /// <summary>All that it leads to is mastered, or a step is that was not its turn yet.</summary>
    MasteryReached,

    /// <summary>Something that was mastered is not any more.</summary>
    Lapsed,

    /// <summary>Something that was mastered was not assessed for so long that it is to be shown again.</summary>
    Stale,

    /// <summary>A goal that it serves was changed or closed.</summary>
    GoalChanged,

    /// <summary>It is behind its pace or its due dates.</summary>
    PaceMissed,

    /// <summary>Something that is required of everybody is neither mastered nor among its steps.</summary>
    CoreNotPlanned,

    /// <summary>Somebody asked for it.</summary>
    Requested,
}
