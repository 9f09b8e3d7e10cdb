namespace PersonalizedLearning.Paths;

/// <summary>Takes what scores best, in order.</summary>
public sealed record BestChoice : IChoiceRule
{
    /// <summary>Gets the rule.</summary>
    public static BestChoice Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "best";

    /// <inheritdoc/>
    public int PoolFor(int count) => count;

    /// <inheritdoc/>
    public int Choose(RecommendationRequest request, ReadOnlySpan<RankedCandidate> pool, Span<RankedCandidate> destination)
    {
        ArgumentNullException.ThrowIfNull(request);
        var count = Math.Min(pool.Length, destination.Length);
        pool[..count].CopyTo(destination);
        return count;
    }
}
