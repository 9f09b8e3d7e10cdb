namespace PersonalizedLearning.Paths;

/// <summary>One term of the score of a candidate; the score is the weighted mean of all terms.</summary>
/// <remarks>An implementation is immutable, reads no clock and no chance, and gives the same value for the same candidate.</remarks>
public interface IScoringTerm
{
    /// <summary>Gets the name by which weights and explanations refer to the term, in camel case.</summary>
    string Name { get; }

    /// <summary>Gets whether the value depends on the experience, not on the competency alone.</summary>
    bool DependsOnExperience { get; }

    /// <summary>Values a candidate.</summary>
    /// <param name="candidate">The candidate; its experience is null unless <see cref="DependsOnExperience"/>.</param>
    /// <returns>A number from 0, no reason to choose it, to 1.</returns>
    double Value(in Candidate candidate);
}
