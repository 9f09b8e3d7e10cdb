using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>How the weights of FSRS are fitted.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed record FsrsFitOptions
{
    /// <summary>Gets the options used where none are given.</summary>
    public static FsrsFitOptions Default { get; } = new();

    /// <summary>
    /// Gets where the fit starts and towards which weights it pulls, of FSRS-6 or FSRS-5; the defaults of FSRS-6 by default. How days are counted, which answers are
    /// successes and the rest is kept from here, too.
    /// </summary>
    public FsrsParameters Start { get; init => field = value ?? throw new ArgumentNullException(nameof(Start)); } = new();

    /// <summary>
    /// Gets how strongly weights are pulled towards those of the start, from 0; 1 by default, as in fsrs-rs. The loss grows by it for each weight that is as far off as
    /// weights differ between people, squared. The fewer the reviews, the more it matters. At 0 the likelihood decides alone.
    /// </summary>
    public double Pull { get; init => field = OptionValue.NotNegative(value, nameof(Pull)); } = 1;

    /// <summary>
    /// Gets from how many places the search starts, of which the end with the least loss is kept; 1 by default. The first is <see cref="Start"/>, the others are drawn from
    /// around it, as far as weights differ between people: the loss has several valleys, and on real reviews the first start has led into the lowest.
    /// </summary>
    public int Starts
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Starts));
            field = value;
        }
    }
    = 1;

    /// <summary>Gets the seed of the starts that are drawn; 1 by default.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Gets after how many iterations a start is given up at the latest; 100 by default. At 0 nothing is fitted.</summary>
    public int MaxIterations
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(MaxIterations));
            field = value;
        }
    }
    = 100;

    /// <summary>Gets how little the loss may fall in an iteration for a start to have arrived; 0.0001 by default.</summary>
    public double Tolerance { get; init => field = OptionValue.NotNegative(value, nameof(Tolerance)); } = 1e-4;
}
