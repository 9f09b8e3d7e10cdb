namespace PersonalizedLearning.Paths;

/// <summary>Weighs states by how likely they give the answer (basic local independence model; Doignon and Falmagne 1999).</summary>
public sealed record BayesianUpdate : KnowledgeUpdate
{
    // From a half on, a right answer would be no better a sign of knowing than a wrong one.
    private static readonly double Most = Math.BitDecrement(0.5);

    /// <summary>Gets the probability of a wrong answer in spite of knowing the item, from 0 to below 0.5; 0.1 by default. Symbol β.</summary>
    public double CarelessError { get; init => field = Preconditions.InRange(value, 0, Most, nameof(CarelessError)); } = 0.1;

    /// <summary>Gets the probability of a right answer without knowing the item, from 0 to below 0.5; 0.1 by default. Symbol η.</summary>
    public double LuckyGuess { get; init => field = Preconditions.InRange(value, 0, Most, nameof(LuckyGuess)); } = 0.1;

    internal override (double With, double Without) Factors(bool isCorrect) =>
        isCorrect ? (1 - CarelessError, LuckyGuess) : (CarelessError, 1 - LuckyGuess);
}
