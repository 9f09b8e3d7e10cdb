namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of n times: the count rule (<see cref="Times"/> and <see cref="From"/>) and, apart from it, the value rule (<see cref="Value"/>).</summary>
public sealed record NTimesParameters
{
    /// <summary>Gets how many results at or above the cut there must be, from 1; 5 by default, as in Canvas. Symbol n.</summary>
    public int Times { get; init => field = Preconditions.AtLeast(value, 1, nameof(Times)); } = 5;

    /// <summary>Gets the cut: the least share of full credit that counts, above 0 and up to 1; 0.6 by default, 3 of 5 points.</summary>
    public double From { get; init => field = Preconditions.InRange(value, double.Epsilon, 1, nameof(From)); } = 0.6;

    /// <summary>Gets what the estimate is once there are enough; the mean of all results at or above the cut by default.</summary>
    public NTimesValue Value { get; init => field = Preconditions.Defined(value, nameof(Value)); }

    /// <summary>Gets the points for full credit, which is the top of the estimate's range; 1 by default, above 0.</summary>
    public double PointsPossible { get; init => field = Preconditions.InRange(value, 1e-9, 1e9, nameof(PointsPossible)); } = 1;
}
