using NodaTime;

namespace PersonalizedLearning.Paths;

/// <summary>How a review looks at a plan. Immutable; equality is by value.</summary>
public sealed record PlanReviewOptions
{
    /// <summary>Gets the options used where none are given.</summary>
    public static PlanReviewOptions Default { get; } = new();

    /// <summary>Gets how far a plan may be behind its pace before that is a finding, from 0; a week by default. Due dates have no such slack.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 3650 days.</exception>
    public Duration Slack
    {
        get;
        init
        {
            if (value < Duration.Zero || value > Duration.FromDays(3650))
            {
                Preconditions.ThrowOutOfRange(value, "a duration from 0 to 3650 days", nameof(Slack));
            }

            field = value;
        }
    }

        = Duration.FromDays(7);

    /// <summary>Gets how many minutes a step counts for of which nobody has said how long it takes, from 1; 30 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MinutesWithoutSaying { get; init => field = Preconditions.AtLeast(value, 1, nameof(MinutesWithoutSaying)); } = 30;
}
