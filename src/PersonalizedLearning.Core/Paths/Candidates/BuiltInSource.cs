namespace PersonalizedLearning.Paths;

/// <summary>A source of the library itself, whose candidates need no check.</summary>
internal abstract class BuiltInSource : ICandidateSource
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract void Find(RecommendationRequest request, CandidateSink sink);
}
