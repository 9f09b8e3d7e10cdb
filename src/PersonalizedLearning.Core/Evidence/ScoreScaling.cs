namespace PersonalizedLearning.Evidence;

/// <summary>Brings scores of a work that is passed from one share of its points onto a scale that is mastered from another.</summary>
/// <remarks>
/// Piecewise linear, as in Canvas for an outcome that is aligned to a quiz or an assignment: 0 stays 0, the pass mark of the work becomes the mastery mark of the
/// scale, full credit stays full credit. Extra credit goes on along the upper piece; where full credit is needed to pass, there is none, and it goes on along
/// the lower one. Not rounded; Canvas rounds to four decimals. For those who turn results of other systems into evidence. Immutable and thread safe.
/// </remarks>
public sealed record ScoreScaling
{
    // Below this a score would be stretched beyond what a score can be.
    private const double LeastMark = 1e-6;

    /// <summary>Makes a scaling.</summary>
    /// <param name="passFrom">The least share of the points with which the work is passed, from 0.000001 to 1.</param>
    /// <param name="masteredFrom">The least share of the scale that is mastery, from 0.000001 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is not from 0.000001 to 1.</exception>
    public ScoreScaling(double passFrom, double masteredFrom)
    {
        PassFrom = Preconditions.InRange(passFrom, LeastMark, 1);
        MasteredFrom = Preconditions.InRange(masteredFrom, LeastMark, 1);
    }

    /// <summary>Gets the least share of the points with which the work is passed.</summary>
    public double PassFrom { get; }

    /// <summary>Gets the least share of the scale that is mastery.</summary>
    public double MasteredFrom { get; }

    /// <summary>Scales a share of the points.</summary>
    /// <param name="share">A share from 0; above 1 with extra credit.</param>
    /// <returns>The share of the scale; exactly <see cref="MasteredFrom"/> for <see cref="PassFrom"/>, and 1 for 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is negative or not a finite number.</exception>
    public double Scale(double share)
    {
        Preconditions.InRange(share, 0, double.MaxValue);
        return share == PassFrom ? MasteredFrom
            : share > PassFrom && PassFrom < 1 ? 1 - ((1 - share) / (1 - PassFrom) * (1 - MasteredFrom))
            : share / PassFrom * MasteredFrom;
    }

    /// <summary>Scales a score.</summary>
    /// <param name="score">The score.</param>
    /// <returns>A score of the same maximum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="score"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">So much extra credit that it is no score any more.</exception>
    public ScoreOutcome Scale(ScoreOutcome score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new ScoreOutcome(Scale(score.Value / score.Max) * score.Max, score.Max);
    }
}
