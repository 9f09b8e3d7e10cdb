using NodaTime;

namespace PersonalizedLearning.Learners;

/// <summary>When a number of further competencies will be mastered if the pace stays as it is, with an interval that tells how little a few of them say.</summary>
/// <remarks>
/// Masteries are taken for events of a Poisson process whose rate is not known. After k events in a window of length w, the Jeffreys prior gives the rate a gamma posterior of shape k + ½ and
/// rate w (Gelman et al., Bayesian Data Analysis, 3rd edition, sections 2.6 and 2.8). The time T to the n-th further event, gamma of shape n given the rate, is then w times a beta prime
/// variable of parameters n and k + ½, so that T/(T + w) is beta distributed (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2, 2nd edition, chapter 27). All quantiles are those of that
/// distribution, not of a normal approximation. Immutable; equality is by value.
/// </remarks>
public sealed record PaceProjection
{
    private PaceProjection(Pace pace, int remaining, double level)
    {
        (Pace, Remaining, Level) = (pace, remaining, level);
        (Earliest, Median, Latest) = (At((1 - level) / 2), At(0.5), At((1 + level) / 2));
    }

    /// <summary>Gets the pace on which it rests.</summary>
    public Pace Pace { get; }

    /// <summary>Gets how many competencies are still to be mastered.</summary>
    public int Remaining { get; }

    /// <summary>Gets how likely the interval from <see cref="Earliest"/> to <see cref="Latest"/> holds the day, from 0 to 1.</summary>
    public double Level { get; }

    /// <summary>Gets the beginning of the interval.</summary>
    public Instant Earliest { get; }

    /// <summary>Gets the instant by which all are mastered as likely as not.</summary>
    public Instant Median { get; }

    /// <summary>Gets the end of the interval; <see cref="Instant.MaxValue"/> where it is after the end of time.</summary>
    public Instant Latest { get; }

    /// <summary>Projects a pace.</summary>
    /// <param name="pace">The pace.</param>
    /// <param name="remaining">How many competencies are still to be mastered; with 0 all are mastered now.</param>
    /// <param name="level">How likely the interval is to hold the day, above 0 and below 1.</param>
    /// <returns>The projection; null where nothing was mastered in the window, as then nothing can be said.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pace"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or the level is not between 0 and 1.</exception>
    public static PaceProjection? Of(Pace pace, int remaining, double level = 0.8)
    {
        ArgumentNullException.ThrowIfNull(pace);
        Preconditions.AtLeast(remaining, 0);
        Preconditions.InRange(level, double.Epsilon, Math.BitDecrement(1));
        return pace.Mastered == 0 && remaining > 0 ? null : new PaceProjection(pace, remaining, level);
    }

    /// <summary>Gets how likely all are mastered by an instant.</summary>
    /// <param name="due">The instant.</param>
    /// <returns>A probability, from 0 to 1.</returns>
    public double ChanceBy(Instant due)
    {
        if (Remaining == 0 || due <= Pace.AsOf)
        {
            return Remaining == 0 && due >= Pace.AsOf ? 1 : 0;
        }

        return BetaPrimeDistribution.Cumulative((due - Pace.AsOf) / Pace.Window, Remaining, Pace.Mastered + 0.5);
    }

    /// <summary>Gets the instant by which all are mastered with a probability.</summary>
    /// <param name="probability">The probability, above 0 and below 1.</param>
    /// <returns>The instant; <see cref="Instant.MaxValue"/> where it is after the end of time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between 0 and 1.</exception>
    public Instant At(double probability)
    {
        Preconditions.InRange(probability, double.Epsilon, Math.BitDecrement(1));
        if (Remaining == 0)
        {
            return Pace.AsOf;
        }

        var days = Pace.Window.TotalDays * BetaPrimeDistribution.Quantile(probability, Remaining, Pace.Mastered + 0.5);
        return days < (Instant.MaxValue - Pace.AsOf).TotalDays ? Pace.AsOf + Duration.FromDays(days) : Instant.MaxValue;
    }
}
