namespace PersonalizedLearning.Paths;

/// <summary>One way in which a step of a plan is made different for a learner, and on what grounds.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record Differentiation
{
    /// <summary>Makes one.</summary>
    /// <param name="axis">What is made different.</param>
    /// <param name="basis">On what grounds.</param>
    /// <param name="what">What is done, for people.</param>
    /// <exception cref="ArgumentNullException"><paramref name="what"/> is null.</exception>
    /// <exception cref="ArgumentException">The text says nothing, or holds half a surrogate pair.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The axis or the basis is not defined.</exception>
    public Differentiation(DifferentiationAxis axis, DifferentiationBasis basis, string what)
    {
        ArgumentNullException.ThrowIfNull(what);
        (Axis, Basis, What) = (Preconditions.Defined(axis), Preconditions.Defined(basis), Preconditions.Text(what));
    }

    /// <summary>Gets what is made different.</summary>
    public DifferentiationAxis Axis { get; }

    /// <summary>Gets on what grounds.</summary>
    public DifferentiationBasis Basis { get; }

    /// <summary>Gets what is done, for people.</summary>
    public string What { get; }
}
