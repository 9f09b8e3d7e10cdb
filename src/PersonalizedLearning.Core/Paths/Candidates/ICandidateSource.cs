namespace PersonalizedLearning.Paths;

/// <summary>Finds what could be recommended to a learner at all, before constraints and scores.</summary>
/// <remarks>An implementation is immutable and thread safe, reads no clock and no chance, and finds the same for the same request.</remarks>
public interface ICandidateSource
{
    /// <summary>Gets the name by which options and errors refer to the source, in camel case.</summary>
    string Name { get; }

    /// <summary>Finds candidates.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="sink">Where to put them, in any order.</param>
    void Find(RecommendationRequest request, CandidateSink sink);
}
