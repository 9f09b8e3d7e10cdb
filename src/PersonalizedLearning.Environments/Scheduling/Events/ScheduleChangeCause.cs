namespace PersonalizedLearning.Environments;

/// <summary>Why a placement changed.</summary>
public enum ScheduleChangeCause
{
    /// <summary>An event made the old placement impossible, or asks for the new one.</summary>
    Event,

    /// <summary>The old session does not take place any more, as it has lost its staff, its space or too many of its learners to others.</summary>
    SessionEnded,

    /// <summary>The learner and another one exchanged places, or one took the place that the other left.</summary>
    Exchange,

    /// <summary>What the events left free serves the learner better.</summary>
    Improvement,
}
