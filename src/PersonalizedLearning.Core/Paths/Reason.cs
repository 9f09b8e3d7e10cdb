namespace PersonalizedLearning.Paths;

/// <summary>What one term contributed to a score.</summary>
/// <param name="Term">The name of the term.</param>
/// <param name="Value">Its value, from 0 to 1.</param>
/// <param name="Weight">Its share of all weights.</param>
public readonly record struct Reason(string Term, double Value, double Weight)
{
    /// <summary>Gets value times weight; the contributions of all terms add up to the score.</summary>
    public double Contribution => Value * Weight;
}
