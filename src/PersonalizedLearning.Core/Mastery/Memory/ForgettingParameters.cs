namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of forgetting: the policy that is forgotten from, and how fast. Equal when they are, the policies by name, version and parameters.</summary>
public sealed record ForgettingParameters
{
    /// <summary>Gets the days without practice after which half of the estimate above the floor is left, from 0.001 to 36,500; 30 by default. Symbol h.</summary>
    public double HalfLifeDays { get; init => field = Preconditions.InRange(value, 0.001, 36500, nameof(HalfLifeDays)); } = 30;

    /// <summary>Gets what the estimate falls towards, within the range of the policy; its minimum when null, the default.</summary>
    public double? Floor { get; init; }

    /// <summary>Gets the policy whose estimate fades; Bayesian knowledge tracing by default.</summary>
    public IMasteryPolicy Of { get; init => field = value ?? throw new ArgumentNullException(nameof(Of)); } = new BayesianKnowledgeTracing();

    /// <summary>Tells whether other parameters are the same.</summary>
    /// <param name="other">The other parameters.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(ForgettingParameters? other) =>
        other is not null && HalfLifeDays == other.HalfLifeDays && Floor == other.Floor
        && Of.Name == other.Of.Name && Of.Version == other.Of.Version && Of.Parameters.Equals(other.Of.Parameters);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(HalfLifeDays, Floor, Of.Name, Of.Parameters);
}
