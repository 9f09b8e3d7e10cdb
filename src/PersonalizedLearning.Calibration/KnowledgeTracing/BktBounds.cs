namespace PersonalizedLearning.Calibration;

/// <summary>Between which values each parameter of Bayesian knowledge tracing is looked for; every probability by default.</summary>
/// <remarks>Guess and slip bounded below one half each keep a fit from being degenerate. Immutable and thread safe.</remarks>
public sealed record BktBounds
{
    /// <summary>Gets the range of the probability of knowing beforehand.</summary>
    public ParameterRange Prior { get; init; } = ParameterRange.Full;

    /// <summary>Gets the range of the probability of learning at each opportunity.</summary>
    public ParameterRange Learn { get; init; } = ParameterRange.Full;

    /// <summary>Gets the range of the probability of forgetting at each opportunity; not looked at in a fit without forgetting.</summary>
    public ParameterRange Forget { get; init; } = ParameterRange.Full;

    /// <summary>Gets the range of the probability of a right answer without knowing.</summary>
    public ParameterRange Guess { get; init; } = ParameterRange.Full;

    /// <summary>Gets the range of the probability of a wrong answer in spite of knowing.</summary>
    public ParameterRange Slip { get; init; } = ParameterRange.Full;

    /// <summary>Gets the range of the probability of forgetting within a day without practice; not looked at in a fit without it.</summary>
    public ParameterRange ForgetPerDay { get; init; } = ParameterRange.Full;

    // Each parameter is estimated from counts of its own, of which the likelihood is concave: the best value inside the range is the nearest one.
    internal BktPoint Clamp(in BktPoint point, bool forgets) => new(
        Prior.Clamp(point.Prior), Learn.Clamp(point.Learn), forgets ? Forget.Clamp(point.Forget) : 0, Guess.Clamp(point.Guess), Slip.Clamp(point.Slip));

    internal bool Hold(in BktPoint point) =>
        Prior.Holds(point.Prior) && Learn.Holds(point.Learn) && Forget.Holds(point.Forget) && Guess.Holds(point.Guess) && Slip.Holds(point.Slip);
}
