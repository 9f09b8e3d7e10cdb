namespace PersonalizedLearning.Mastery;

/// <summary>What bears on the success of an answer besides the competency that a policy looks at: the learner in general, and the other competencies of the item.</summary>
/// <remarks>
/// With p the probability of success by that competency alone, already with <see cref="LogOdds"/> in it, success has the probability
/// Compensation + (1 − Compensation − Hindrance)·p. <c>default</c> is nothing else at all. Thread safe.
/// </remarks>
public readonly record struct OtherFactors
{
    /// <summary>Gets what is added to the log odds of success, for policies that predict by log odds; 0 for nothing, finite.</summary>
    public double LogOdds { get; init => field = Preconditions.InRange(value, double.MinValue, double.MaxValue, nameof(LogOdds)); }

    /// <summary>Gets the probability that the answer succeeds whatever this competency gives; from 0 to 1.</summary>
    public double Compensation { get; private init; }

    /// <summary>Gets the probability that the answer fails whatever this competency gives; from 0 to 1.</summary>
    public double Hindrance { get; private init; }

    /// <summary>Gets whether neither compensation nor hindrance is there, so that this competency alone decides.</summary>
    public bool IsAlone => Compensation == 0 && Hindrance == 0;

    /// <summary>Makes factors by which the answer may succeed without this competency.</summary>
    /// <param name="probability">The probability that it does, from 0 to 1.</param>
    /// <returns>The factors.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no probability.</exception>
    public static OtherFactors Compensating(double probability) => new() { Compensation = Preconditions.InRange(probability, 0, 1) };

    /// <summary>Makes factors by which the answer may fail in spite of this competency.</summary>
    /// <param name="probability">The probability that it does, from 0 to 1.</param>
    /// <returns>The factors.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no probability.</exception>
    public static OtherFactors Hindering(double probability) => new() { Hindrance = Preconditions.InRange(probability, 0, 1) };

    /// <summary>Gets the probability of success from that by this competency alone.</summary>
    /// <param name="alone">The probability of success if it alone decided, from 0 to 1.</param>
    /// <returns>A probability.</returns>
    public double SuccessFrom(double alone) => IsAlone ? alone : Math.Clamp(Compensation + ((1 - Compensation - Hindrance) * alone), 0, 1);

    /// <summary>Puts these factors around others that stand nearer to the competency.</summary>
    /// <param name="inner">The nearer ones, such as those of the other competencies of the answer.</param>
    /// <returns>All of them: log odds add up, and what the inner ones make of a success is what these then bear on.</returns>
    public OtherFactors Around(in OtherFactors inner)
    {
        var open = 1 - Compensation - Hindrance;
        return new()
        {
            LogOdds = LogOdds + inner.LogOdds,
            Compensation = Math.Clamp(Compensation + (open * inner.Compensation), 0, 1),
            Hindrance = Math.Clamp(Hindrance + (open * inner.Hindrance), 0, 1),
        };
    }
}
