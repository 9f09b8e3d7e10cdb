using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>How often to assess a competency, and when its estimate is stale.</summary>
/// <remarks>
/// All of it counts from <see cref="MasteryDecision.LastAssessedAt"/>: the latest evidence, or the override that the decision follows, whichever is later.
/// Times are those of the calendar; how long anybody worked on anything is not known here.
/// </remarks>
public sealed record AssessmentCadence
{
    /// <summary>Gets the cadence used where none is given: mastery is stale after 120 days, and nothing else makes an assessment due.</summary>
    public static AssessmentCadence Default { get; } = new();

    /// <summary>Gets how often to assess what was assessed and is not mastered, above zero; null, the default, for no interval.</summary>
    public Duration? Every
    {
        get;
        init => field = value is null || value > Duration.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Every), $"Every is {value}; expected a duration above zero.");
    }

    /// <summary>Gets after how long without assessment mastery is stale and to be shown again, at least one day; null for never. 120 days by default.</summary>
    public Duration? StaleAfter
    {
        get;
        init => field = value is null || value >= Duration.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(StaleAfter), $"StaleAfter is {value}; expected at least one day.");
    }

        = Duration.FromDays(120);

    /// <summary>
    /// Gets after how many other competencies, mastered since it was last assessed, a mastered one is to be shown again, from 1: as ALEKS asks again after so many
    /// topics. Null, the default, for never.
    /// </summary>
    public int? AfterMastered { get; init => field = value is { } count ? Preconditions.AtLeast(count, 1, nameof(AfterMastered)) : null; }
}
