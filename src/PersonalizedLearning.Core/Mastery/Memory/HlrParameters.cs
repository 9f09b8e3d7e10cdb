namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of half-life regression: the weights θ of its features, each from −100 to 100.</summary>
/// <remarks>The defaults are plain values, not fitted: a half-life of a week at first, longer with right answers and shorter with wrong ones.</remarks>
public sealed record HlrParameters
{
    /// <summary>Gets the weight of √(1 + right answers); 0.4 by default.</summary>
    public double Right { get; init => field = Preconditions.InRange(value, -100, 100, nameof(Right)); } = 0.4;

    /// <summary>Gets the weight of √(1 + wrong answers); −0.6 by default.</summary>
    public double Wrong { get; init => field = Preconditions.InRange(value, -100, 100, nameof(Wrong)); } = -0.6;

    /// <summary>Gets the weight of the constant feature 1; 3 by default.</summary>
    public double Bias { get; init => field = Preconditions.InRange(value, -100, 100, nameof(Bias)); } = 3;

    /// <summary>Gets the least share of full credit that counts as a right answer; 0.5 by default, above 0. Reviews count as right unless rated 1.</summary>
    public double CorrectFrom { get; init => field = Preconditions.InRange(value, double.Epsilon, 1, nameof(CorrectFrom)); } = 0.5;
}
