namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of Ebisu: what is believed of a memory when it is first practised.</summary>
public sealed record EbisuParameters
{
    /// <summary>Gets α of the recall after <see cref="Days"/>, from 1 to 1000; 4 by default. The greater α and β, the surer.</summary>
    public double Alpha { get; init => field = Preconditions.InRange(value, 1, 1000, nameof(Alpha)); } = 4;

    /// <summary>Gets β of the recall after <see cref="Days"/>, from 1 to 1000; 4 by default.</summary>
    public double Beta { get; init => field = Preconditions.InRange(value, 1, 1000, nameof(Beta)); } = 4;

    /// <summary>Gets the days after which recall is Beta(α, β), from 0.01 to 36,500; 1 by default. With α = β it is the half-life. Symbol t.</summary>
    public double Days { get; init => field = Preconditions.InRange(value, 0.01, 36500, nameof(Days)); } = 1;

    /// <summary>Gets the least share of full credit that counts as a right answer; 0.5 by default, above 0. Reviews count as right unless rated 1.</summary>
    public double CorrectFrom { get; init => field = Preconditions.InRange(value, double.Epsilon, 1, nameof(CorrectFrom)); } = 0.5;
}
