namespace PersonalizedLearning.Paths;

/// <summary>Where decisions are recorded.</summary>
/// <remarks>An implementation keeps the order in which they come and changes none of them.</remarks>
public interface IDecisionLog
{
    /// <summary>Adds a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <exception cref="ArgumentNullException"><paramref name="decision"/> is null.</exception>
    void Append(DecisionRecord decision);
}
