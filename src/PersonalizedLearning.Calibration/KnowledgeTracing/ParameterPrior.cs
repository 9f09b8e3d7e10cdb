namespace PersonalizedLearning.Calibration;

/// <summary>What is believed of a probability before the answers are seen: a beta distribution, as if so many cases had been seen already.</summary>
/// <remarks>
/// Density proportional to p^(α − 1) (1 − p)^(β − 1). Few answers then leave a parameter near the belief, many outweigh it. Equality is by both counts.
/// <c>default</c> is the even belief that says nothing. Thread safe.
/// </remarks>
public readonly record struct ParameterPrior
{
    private ParameterPrior(double happened, double failed) => (Happened, Failed) = (happened, failed);

    /// <summary>Gets in how many cases it is taken to have happened already: α − 1.</summary>
    public double Happened { get; }

    /// <summary>Gets in how many cases it is taken not to have: β − 1.</summary>
    public double Failed { get; }

    /// <summary>Makes the belief of a beta distribution.</summary>
    /// <param name="alpha">Its first shape α, from 1.</param>
    /// <param name="beta">Its second shape β, from 1.</param>
    /// <returns>The belief. With both at 1 it says nothing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A shape is below 1, or not finite.</exception>
    public static ParameterPrior Beta(double alpha, double beta) => new(AtLeast(alpha, 1, nameof(alpha)) - 1, AtLeast(beta, 1, nameof(beta)) - 1);

    /// <summary>Makes a belief that is likeliest at a value.</summary>
    /// <param name="value">The likeliest probability, from 0 to 1.</param>
    /// <param name="cases">As how many cases seen already it counts, from 0.</param>
    /// <returns>The belief.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1, or the cases are not a finite number from 0.</exception>
    public static ParameterPrior Around(double value, double cases) => AtLeast(value, 0, nameof(value)) <= 1
        ? new ParameterPrior(AtLeast(cases, 0, nameof(cases)) * value, cases * (1 - value))
        : throw new ArgumentOutOfRangeException(nameof(value), FormattableString.Invariant($"{nameof(value)} is {value}; expected a number from 0 to 1."));

    /// <summary>The logarithm of the density, but for a constant.</summary>
    internal double LogDensity(double probability) => Times(Happened, probability) + Times(Failed, 1 - probability);

    /// <summary>Both beliefs together.</summary>
    internal ParameterPrior And(ParameterPrior other) => new(Happened + other.Happened, Failed + other.Failed);

    // What is taken never to have happened says nothing of a probability of 0.
    private static double Times(double cases, double probability) => cases > 0 ? cases * Math.Log(probability) : 0;

    private static double AtLeast(double value, double minimum, string name) => value >= minimum && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} is {value}; expected a finite number of at least {minimum}."));
}
