using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>A theory of learners: what is hidden in them, how that makes answers right, and how practice makes it grow.</summary>
/// <remarks>
/// The recommender plans with it (<see cref="LookAheadSelector"/>). It knows nothing of a single learner: what is hidden in one is believed from the answers.
/// An implementation is immutable and thread safe, and reads no clock and no chance but what it is given.
/// </remarks>
public interface ILearnerModel
{
    /// <summary>Gets the name by which explanations and files refer to it, in kebab case.</summary>
    string Name { get; }

    /// <summary>Gets the version; raised when the same answers would give another belief.</summary>
    int Version { get; }

    /// <summary>Fits the theory to the competencies that are looked at.</summary>
    /// <param name="graph">The prerequisites.</param>
    /// <param name="competencies">The dense indices of the competencies; their positions here are how the dynamics refer to them.</param>
    /// <returns>The dynamics of these competencies.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    /// <exception cref="ArgumentException">The theory does not know one of the competencies.</exception>
    ILearnerDynamics For(PrerequisiteGraph graph, ReadOnlySpan<int> competencies);
}
