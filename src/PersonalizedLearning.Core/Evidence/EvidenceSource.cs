namespace PersonalizedLearning.Evidence;

/// <summary>What an observation of a learner comes from.</summary>
public enum EvidenceSource
{
    /// <summary>The source did not say.</summary>
    Unspecified,

    /// <summary>One item, such as a question or a step.</summary>
    Item,

    /// <summary>A quiz or test as a whole.</summary>
    Quiz,

    /// <summary>What somebody saw the learner do.</summary>
    Observation,

    /// <summary>A performance task.</summary>
    PerformanceTask,

    /// <summary>A project.</summary>
    Project,

    /// <summary>An exhibition before a panel.</summary>
    Exhibition,

    /// <summary>A portfolio.</summary>
    Portfolio,

    /// <summary>Learning shown before or elsewhere.</summary>
    PriorLearning,

    /// <summary>The learner's own judgement: it stands beside a level, never inside it.</summary>
    Self,

    /// <summary>The judgement of another learner.</summary>
    Peer,
}
