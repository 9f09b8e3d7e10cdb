using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>How much the practice of something mastered counts for its hard prerequisites, which it contains: whoever adds fractions multiplies, too.</summary>
/// <remarks>
/// A practice counts for a prerequisite of a prerequisite by the product of the shares on the way, by the way with the largest product, and not at all where
/// that is below <see cref="Floor"/>. Only what is mastered passes practice on. An implementation is immutable, reads no clock and no chance, and gives the
/// same share for the same link. See <see cref="LearnerState.UnpractisedFor(int)"/> for what the share does.
/// </remarks>
public interface IImplicitCredit
{
    /// <summary>Gets the name by which files and registrations refer to it, such as <c>fractional</c>.</summary>
    string Name { get; }

    /// <summary>Gets the least share that still counts, from 0 to 1.</summary>
    double Floor { get; }

    /// <summary>Gets how much of a practice of a competency counts for one of its direct hard prerequisites.</summary>
    /// <param name="graph">The prerequisites.</param>
    /// <param name="before">The dense index of the prerequisite.</param>
    /// <param name="after">The dense index of the competency that was practised.</param>
    /// <returns>A share from 0, nothing, to 1, all.</returns>
    double ShareOf(PrerequisiteGraph graph, int before, int after);
}
