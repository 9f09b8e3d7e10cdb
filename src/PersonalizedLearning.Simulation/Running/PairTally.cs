namespace PersonalizedLearning.Simulation;

/// <summary>One measure of two cells over the learners that have it in both.</summary>
internal struct PairTally
{
    private ExactMoments difference;
    private ExactMoments sum;

    /// <summary>The one less the other.</summary>
    public readonly ExactMoments Difference => difference;

    /// <summary>
    /// By what the variance of the difference is smaller than it were without pairing: 1 − var(a − b) / (var(a) + var(b)). Because var(a + b) + var(a − b) = 2 (var(a) + var(b)), the sum of the two says it.
    /// Not a number where neither varies.
    /// </summary>
    public readonly double VarianceReduction => (sum.Variance - difference.Variance) / (sum.Variance + difference.Variance);

    public void Add(long left, long right)
    {
        difference.AddDifference(left, right);
        sum.AddDifference(left, -right);
    }

    public void Add(in PairTally other)
    {
        difference.Add(other.difference);
        sum.Add(other.sum);
    }

    public readonly void Write(TallyWriter writer)
    {
        difference.Write(writer);
        sum.Write(writer);
    }

    public static PairTally Read(TallyReader reader) => new() { difference = ExactMoments.Read(reader), sum = ExactMoments.Read(reader) };
}
