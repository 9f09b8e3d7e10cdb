namespace PersonalizedLearning.Paths;

/// <summary>A log of decisions in memory.</summary>
/// <remarks>Thread safe.</remarks>
public sealed class DecisionLog : IDecisionLog
{
    private readonly Lock gate = new();
    private readonly List<DecisionRecord> decisions = [];

    /// <summary>Gets the decisions so far, in the order in which they came.</summary>
    public ValueList<DecisionRecord> Decisions
    {
        get
        {
            lock (gate)
            {
                return decisions.ToValueList();
            }
        }
    }

    /// <inheritdoc/>
    public void Append(DecisionRecord decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        lock (gate)
        {
            decisions.Add(decision);
        }
    }
}
