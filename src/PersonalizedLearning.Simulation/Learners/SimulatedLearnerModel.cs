using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>A definition of what learners are: what is hidden in them, how an answer comes about, and what practice and time do.</summary>
/// <remarks>
/// It is the truth of a simulation, which policies and selectors do not see. Unlike <see cref="Paths.ILearnerModel"/>, which is what a selector believes, it draws by chance what happens to one learner.
/// Immutable and thread safe; the same seed gives the same learner.
/// </remarks>
public abstract record SimulatedLearnerModel
{
    /// <summary>Gets the name by which files refer to it, in kebab case.</summary>
    public abstract string Name { get; }

    /// <summary>Gets the version; raised when the same seed would give another learner.</summary>
    public abstract int Version { get; }

    /// <summary>Gets where the definition comes from: a publication, with its year.</summary>
    public abstract string Source { get; }

    /// <summary>Fits the definition to a framework.</summary>
    /// <param name="graph">The competencies with their prerequisites.</param>
    /// <returns>What learners of the framework do.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    /// <exception cref="ArgumentException">The definition is of other competencies.</exception>
    public abstract LearnerDynamics For(PrerequisiteGraph graph);
}
