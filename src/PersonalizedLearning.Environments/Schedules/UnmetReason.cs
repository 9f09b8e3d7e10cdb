namespace PersonalizedLearning.Environments;

/// <summary>Why minutes of a need were not scheduled: the first that applies, in this order.</summary>
public enum UnmetReason
{
    /// <summary>A prerequisite is not mastered.</summary>
    NotReady,

    /// <summary>A rule of the course's blended model forbids it.</summary>
    ModelForbids,

    /// <summary>The learner's time is pinned to something else.</summary>
    Pinned,

    /// <summary>Nobody who is there is qualified and may lead it.</summary>
    NoQualifiedStaff,

    /// <summary>All who are qualified lead other sessions.</summary>
    StaffBooked,

    /// <summary>No space has what it requires.</summary>
    NoSuitableSpace,

    /// <summary>All suitable spaces are taken.</summary>
    SpaceFull,

    /// <summary>Too few learners need it at the same time.</summary>
    TooFewLearners,

    /// <summary>The sessions for it are full.</summary>
    SessionFull,

    /// <summary>The learner's time serves needs of more worth.</summary>
    OwnHigherPriority,

    /// <summary>The learner has no time left, or the need has reached its blocks of the day.</summary>
    NoTime,

    /// <summary>Somebody whom the learner must or must not be with stands against it.</summary>
    LinkConflict,

    /// <summary>The search did not find a place within its limits.</summary>
    NotPlaced,
}
