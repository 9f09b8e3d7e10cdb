namespace PersonalizedLearning.Paths;

/// <summary>How often an item may be given when it is the best.</summary>
public sealed record ItemExposure
{
    /// <summary>Makes the limit of an item.</summary>
    /// <param name="item">The item, as the bank names it.</param>
    /// <param name="probability">The probability of giving it when it was selected, above 0 to 1. Symbol P(A|S).</param>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="ArgumentException">The name is no identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside.</exception>
    public ItemExposure(string item, double probability)
    {
        Item = Preconditions.Id(item);
        Probability = Preconditions.InRange(probability, double.Epsilon, 1);
    }

    /// <summary>Gets the item, as the bank names it.</summary>
    public string Item { get; }

    /// <summary>Gets the probability of giving it when it was selected.</summary>
    public double Probability { get; }
}
