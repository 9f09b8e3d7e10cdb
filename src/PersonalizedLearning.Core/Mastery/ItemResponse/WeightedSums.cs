namespace PersonalizedLearning.Mastery;

/// <summary>Sums of weights, of weighted values and of their weighted squares.</summary>
internal readonly record struct WeightedSums(double Zeroth, double First, double Second)
{
    /// <summary>The weighted mean.</summary>
    public double Mean => First / Zeroth;

    /// <summary>The weighted standard deviation.</summary>
    public double Deviation => Math.Sqrt(Math.Max((Second / Zeroth) - (Mean * Mean), 0));

    public static WeightedSums operator +(WeightedSums left, WeightedSums right) =>
        new(left.Zeroth + right.Zeroth, left.First + right.First, left.Second + right.Second);

    /// <summary>With one value more.</summary>
    public WeightedSums With(double value, double weight) => new(Zeroth + weight, First + (weight * value), Second + (weight * value * value));
}
