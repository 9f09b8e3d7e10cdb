namespace PersonalizedLearning.Paths;

/// <summary>Raises the states that agree with an answer by a factor (Falmagne and Doignon 1988).</summary>
public sealed record MultiplicativeUpdate : KnowledgeUpdate
{
    private const double Most = 1e6;

    /// <summary>Gets the factor of states without the item after a wrong answer, from 1, which changes nothing, to 1,000,000; 2 by default. Symbol ζ₀.</summary>
    public double Wrong { get; init => field = Preconditions.InRange(value, 1, Most, nameof(Wrong)); } = 2;

    /// <summary>Gets the factor of states with the item after a right answer, from 1, which changes nothing, to 1,000,000; 2 by default. Symbol ζ₁.</summary>
    public double Right { get; init => field = Preconditions.InRange(value, 1, Most, nameof(Right)); } = 2;

    internal override (double With, double Without) Factors(bool isCorrect) => isCorrect ? (Right, 1) : (1, Wrong);
}
