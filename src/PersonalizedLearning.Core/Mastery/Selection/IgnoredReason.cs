namespace PersonalizedLearning.Mastery;

/// <summary>Why a record of evidence was not used in a decision.</summary>
public enum IgnoredReason
{
    /// <summary>It was voided.</summary>
    Voided,

    /// <summary>A later record took its place.</summary>
    Superseded,

    /// <summary>Nothing was handed in, and missing work does not count as zero.</summary>
    Missing,

    /// <summary>The learner was excused.</summary>
    Excused,

    /// <summary>It is hidden.</summary>
    Hidden,

    /// <summary>It is the learner's own judgement, which stands beside a level and never inside it.</summary>
    SelfAssessment,

    /// <summary>It is a level of a scale that the framework does not have.</summary>
    UnknownLevel,

    /// <summary>A rule over other competencies decides this one.</summary>
    DecidedByRule,
}
