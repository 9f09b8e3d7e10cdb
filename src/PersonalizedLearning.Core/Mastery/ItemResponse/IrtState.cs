namespace PersonalizedLearning.Mastery;

/// <summary>What is known of an ability: the logarithm of its posterior density, but for a constant, at 96 nodes from 8 standard deviations below the prior mean to 8 above it.</summary>
/// <remarks>
/// Logarithms neither underflow nor stick, however long a streak is. Each answer adds multiples of 2⁻³⁴, so sums are exact, and the same bits in any order, until they pass
/// half a million. Two states are equal where all nodes are. <c>default</c> knows nothing, not even the prior. Immutable and thread safe.
/// </remarks>
public readonly struct IrtState : IEquatable<IrtState>
{
    /// <summary>The number of nodes.</summary>
    public const int NodeCount = AbilityNodes.Count;

    private readonly AbilityNodes logDensities;

    internal IrtState(in AbilityNodes logDensities) => this.logDensities = logDensities;

    /// <summary>Tells whether two states are equal.</summary>
    public static bool operator ==(IrtState left, IrtState right) => left.Equals(right);

    /// <summary>Tells whether two states differ.</summary>
    public static bool operator !=(IrtState left, IrtState right) => !left.Equals(right);

    /// <summary>Gets the logarithm of the posterior density at a node, but for a constant that all nodes share.</summary>
    /// <param name="node">The node, from 0; node k is (k − 47.5)/6 standard deviations from the prior mean.</param>
    /// <returns>A finite number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The node is not from 0 to 95.</exception>
    public double LogDensity(int node) => logDensities[(int)Preconditions.InRange(node, 0, NodeCount - 1, nameof(node))];

    /// <inheritdoc/>
    public bool Equals(IrtState other)
    {
        ReadOnlySpan<double> mine = logDensities;
        ReadOnlySpan<double> others = other.logDensities;
        return mine.SequenceEqual(others);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IrtState other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(logDensities[0], logDensities[NodeCount / 2], logDensities[NodeCount - 1]);

    internal AbilityNodes Nodes => logDensities;
}
