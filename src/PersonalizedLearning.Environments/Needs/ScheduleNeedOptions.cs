using NodaTime;

namespace PersonalizedLearning.Environments;

/// <summary>What needs of a learner depend on beside mastery and goals.</summary>
public sealed record ScheduleNeedOptions
{
    /// <summary>Gets the options that hold by default.</summary>
    public static ScheduleNeedOptions Default { get; } = new();

    /// <summary>Gets the learner's pace in each subject; as estimated where none is given.</summary>
    public ValueList<SubjectPace> Paces { get; init; }

    /// <summary>Gets how well ways of learning suit the learner, as the learner has said; never inferred. A way that is not listed has a fit of ½.</summary>
    public ValueList<ModalityFit> Stated { get; init; }

    /// <summary>Gets the most needs for which the learner is ready, at least 1. 8 by default.</summary>
    public int MostReady { get; init => field = Preconditions.AtLeast(value, 1, nameof(MostReady)); } = 8;

    /// <summary>Gets the most needs that still wait for a prerequisite, at least 0. 8 by default.</summary>
    public int MostWaiting { get; init => field = Preconditions.AtLeast(value, 0, nameof(MostWaiting)); } = 8;

    /// <summary>Gets the most blocks a day that are given to one need, at least 1. 2 by default.</summary>
    public int MaxBlocksPerDay { get; init => field = Preconditions.AtLeast(value, 1, nameof(MaxBlocksPerDay)); } = 2;

    /// <summary>Gets how many minutes a competency takes that no experience of the catalog teaches, at least 1. 30 by default, as in a plan.</summary>
    public int MinutesWithoutExperience { get; init => field = Preconditions.AtLeast(value, 1, nameof(MinutesWithoutExperience)); } = 30;

    /// <summary>Gets the school days that are planned for goals without a date, at least 1. 20 by default.</summary>
    public int HorizonDays { get; init => field = Preconditions.AtLeast(value, 1, nameof(HorizonDays)); } = 20;

    /// <summary>Gets the zone in which instants are dates. UTC by default.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public DateTimeZone Zone { get; init => field = value ?? throw new ArgumentNullException(nameof(Zone)); } = DateTimeZone.Utc;
}
