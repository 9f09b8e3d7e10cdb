namespace PersonalizedLearning.Paths;

/// <summary>A constraint that candidates must meet to be recommended at all.</summary>
/// <remarks>An implementation is immutable, reads no clock and no chance, and says the same for the same candidate.</remarks>
public interface ICandidateFilter
{
    /// <summary>Gets the name by which a result says that the constraint left nothing, in camel case.</summary>
    string Name { get; }

    /// <summary>Gets what is demanded, in a few words such as <c>at most 20 minutes</c>; the name unless an implementation says more.</summary>
    string Demand => Name;

    /// <summary>Gets the problems in the constraint itself, such as decisions that contradict each other; none unless an implementation has some.</summary>
    ValueList<Diagnostic> Problems => [];

    /// <summary>Tells whether a candidate meets the constraint.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <returns>Whether it may be recommended.</returns>
    bool Allows(in Candidate candidate);
}
