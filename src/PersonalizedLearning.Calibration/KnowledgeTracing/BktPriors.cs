namespace PersonalizedLearning.Calibration;

/// <summary>What is believed of each parameter of Bayesian knowledge tracing before the answers are seen; nothing by default.</summary>
/// <remarks>
/// With beliefs a fit looks for the parameters that are likeliest after the answers (maximum a posteriori), by the same expectation maximisation: they are counted as cases
/// seen already. That keeps competencies and items with few answers near what is usual. Immutable and thread safe.
/// </remarks>
public sealed record BktPriors
{
    /// <summary>Gets beliefs that say nothing.</summary>
    public static BktPriors None { get; } = new();

    /// <summary>Gets what is believed of the probability of knowing beforehand.</summary>
    public ParameterPrior Prior { get; init; }

    /// <summary>Gets what is believed of the probability of learning at each opportunity.</summary>
    public ParameterPrior Learn { get; init; }

    /// <summary>Gets what is believed of the probability of forgetting at each opportunity; not looked at in a fit without forgetting.</summary>
    public ParameterPrior Forget { get; init; }

    /// <summary>Gets what is believed of the probability of a right answer without knowing.</summary>
    public ParameterPrior Guess { get; init; }

    /// <summary>Gets what is believed of the probability of a wrong answer in spite of knowing.</summary>
    public ParameterPrior Slip { get; init; }

    /// <summary>Gets what is believed of the probability of forgetting within a day without practice, a case being a day; not looked at in a fit without it.</summary>
    public ParameterPrior ForgetPerDay { get; init; }

    internal double LogDensity(in BktPoint point, bool forgets) => Prior.LogDensity(point.Prior) + Learn.LogDensity(point.Learn)
        + (forgets ? Forget.LogDensity(point.Forget) : 0) + Guess.LogDensity(point.Guess) + Slip.LogDensity(point.Slip);

    internal double LogDensity(BktClassPoint point, bool forgets, bool fades) => Prior.LogDensity(point.Prior) + Sum(Learn, point.Learn)
        + (forgets ? Sum(Forget, point.Forget) : 0) + Sum(Guess, point.Guess) + Sum(Slip, point.Slip)
        + (fades ? ForgetPerDay.LogDensity(point.ForgetPerDay) : 0);

    private static double Sum(ParameterPrior belief, double[] probabilities)
    {
        var sum = 0.0;
        foreach (var probability in probabilities)
        {
            sum += belief.LogDensity(probability);
        }

        return sum;
    }
}
