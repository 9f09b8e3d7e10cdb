namespace PersonalizedLearning.Simulation;

/// <summary>An item that measures one competency of a <see cref="TransitionMatrixModel"/> with error, as the DINA model has it (Junker and Sijtsma 2001).</summary>
/// <param name="Competency">The position of the competency that it measures.</param>
/// <param name="Guess">The probability of a right answer without mastery, from 0 to 1.</param>
/// <param name="Slip">The probability of a wrong answer in spite of mastery, from 0 to 1.</param>
public readonly record struct MatrixItem(int Competency, double Guess, double Slip)
{
    /// <summary>Gets the position of the competency that it measures.</summary>
    public int Competency { get; } = Preconditions.AtLeast(Competency, 0);

    /// <summary>Gets the probability of a right answer without mastery.</summary>
    public double Guess { get; } = Preconditions.InRange(Guess, 0, 1);

    /// <summary>Gets the probability of a wrong answer in spite of mastery.</summary>
    public double Slip { get; } = Preconditions.InRange(Slip, 0, 1);
}
