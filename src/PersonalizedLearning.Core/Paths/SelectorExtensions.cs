namespace PersonalizedLearning.Paths;

/// <summary>What can be asked of every selector.</summary>
public static class SelectorExtensions
{
    /// <summary>Chooses for each learner of a class, and says why.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="requests">What is asked for each learner.</param>
    /// <returns>The choice for each, in the order of the requests; what one is given has no bearing on another.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A catalog is compiled for another framework than that of its learner.</exception>
    public static IReadOnlyList<RecommendationSet> RecommendEach(this ISelector selector, IEnumerable<RecommendationRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(requests);
        return [.. requests.Select(selector.Recommend)];
    }
}
