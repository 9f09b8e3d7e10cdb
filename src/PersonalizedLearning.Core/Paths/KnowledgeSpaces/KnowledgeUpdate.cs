namespace PersonalizedLearning.Paths;

/// <summary>How an answer to an item changes how likely each knowledge state is: states with the item by one factor, states without it by another.</summary>
/// <remarks>Either <see cref="MultiplicativeUpdate"/> or <see cref="BayesianUpdate"/>. Equality is by all members. Immutable and thread safe.</remarks>
public abstract record KnowledgeUpdate
{
    private protected KnowledgeUpdate()
    {
    }

    /// <summary>By what the probability of states with the item and of states without it is multiplied, but for the sum.</summary>
    internal abstract (double With, double Without) Factors(bool isCorrect);
}
