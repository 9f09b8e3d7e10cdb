namespace PersonalizedLearning.Paths;

/// <summary>How the items of a recommendation are chosen from the candidates that score best.</summary>
/// <remarks>An implementation is immutable and thread safe, reads no clock, takes all chance from the seed of the request, and gives the same for the same request.</remarks>
public interface IChoiceRule
{
    /// <summary>Gets the name by which files refer to it, in kebab case.</summary>
    string Name { get; }

    /// <summary>Says from how many of the best candidates it chooses.</summary>
    /// <param name="count">How many items are wanted, from 0.</param>
    /// <returns>At least <paramref name="count"/>; so many are ranked, if there are so many.</returns>
    int PoolFor(int count);

    /// <summary>Chooses.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="pool">The candidates, the best first, no competency twice.</param>
    /// <param name="destination">Where to write those chosen, in the order in which they are shown, each with its propensity; its length says how many are wanted.</param>
    /// <returns>How many were written: as many as are wanted, or all there are.</returns>
    int Choose(RecommendationRequest request, ReadOnlySpan<RankedCandidate> pool, Span<RankedCandidate> destination);
}
