using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>How Bayesian knowledge tracing is fitted.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed record BktFitOptions
{
    /// <summary>Gets the options used where none are given.</summary>
    public static BktFitOptions Default { get; } = new();

    /// <summary>Gets whether what is known may be forgotten; false by default, and then forget is 0.</summary>
    public bool Forgetting { get; init; }

    /// <summary>
    /// Gets where the first start begins; null, the default, for prior 0.5, learn 0.4, guess and slip 0.2, and forget 0.1 with forgetting.
    /// Expectation maximisation never moves a parameter away from 0 or 1.
    /// </summary>
    public BktParameters? Start { get; init; }

    /// <summary>Gets from how many places the search starts, of which the likeliest end is kept; 8 by default.
    /// The first is <see cref="Start"/>, then come three fixed ones far apart, then drawn ones.</summary>
    public int Starts { get; init => field = AtLeast(value, 1, nameof(Starts)); } = 8;

    /// <summary>Gets the seed of the starts that are drawn; 1 by default.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Gets between which values parameters are looked for; every probability by default.</summary>
    public BktBounds Bounds { get; init => field = value ?? throw new ArgumentNullException(nameof(Bounds)); } = new();

    /// <summary>Gets after how many iterations a start is given up at the latest; 1000 by default. At 0 nothing is fitted.</summary>
    public int MaxIterations { get; init => field = AtLeast(value, 0, nameof(MaxIterations)); } = 1000;

    /// <summary>Gets how little the log-likelihood of a competency may grow in an iteration for a start to have arrived; 0.000001 by default. At 0 it goes on until iterations run out.</summary>
    public double Tolerance { get; init => field = Finite(value, nameof(Tolerance)); } = 1e-6;

    /// <summary>Gets how many threads work at once; 1 by default. Results are the same bits for any number.</summary>
    public int Threads { get; init => field = AtLeast(value, 1, nameof(Threads)); } = 1;

    private static int AtLeast(int value, int minimum, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, minimum, name);
        return value;
    }

    private static double Finite(double value, string name) => value >= 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} is {value}; expected a finite number of at least 0."));
}
