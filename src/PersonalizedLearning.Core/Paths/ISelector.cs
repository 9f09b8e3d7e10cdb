namespace PersonalizedLearning.Paths;

/// <summary>A way to choose what a learner does next.</summary>
/// <remarks>
/// An implementation is immutable and thread safe, reads no clock, takes all chance from the seed of the request, and gives the same for the same request.
/// What it remembers of a learner it folds over <see cref="LearnerState.Practice"/>.
/// </remarks>
public interface ISelector
{
    /// <summary>Gets the name by which files refer to it, in kebab case.</summary>
    string Name { get; }

    /// <summary>Gets the version; a change that may choose differently gives a new one.</summary>
    int Version { get; }

    /// <summary>Chooses without explaining.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="destination">Where to write the choice, the best first; its length says how many are wanted, whatever the request says.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentException">The catalog is compiled for another framework.</exception>
    int Select(RecommendationRequest request, Span<RankedCandidate> destination);

    /// <summary>Chooses, and says why.</summary>
    /// <param name="request">What is asked.</param>
    /// <returns>The choice with its reasons, and why there is nothing or less.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentException">The catalog is compiled for another framework.</exception>
    RecommendationSet Recommend(RecommendationRequest request);
}
