namespace PersonalizedLearning.Cli.Schedules;

/// <summary>By what a schedule is shown.</summary>
internal enum ScheduleView
{
    /// <summary>By learner.</summary>
    Learner,

    /// <summary>By member of staff.</summary>
    Staff,

    /// <summary>By space.</summary>
    Space,
}
