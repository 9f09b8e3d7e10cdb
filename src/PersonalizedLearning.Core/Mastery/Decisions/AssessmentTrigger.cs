namespace PersonalizedLearning.Mastery;

/// <summary>What makes an assessment due.</summary>
public enum AssessmentTrigger
{
    /// <summary>The interval for what is not mastered is over: <see cref="AssessmentCadence.Every"/>.</summary>
    Interval,

    /// <summary>Mastery was not shown for long: <see cref="AssessmentCadence.StaleAfter"/>.</summary>
    Stale,

    /// <summary>So much else was mastered since: <see cref="AssessmentCadence.AfterMastered"/>.</summary>
    Progress,

    /// <summary>Evidence came that the override which the decision follows could not take into account.</summary>
    StaleOverride,
}
