namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of mastery levels.</summary>
public sealed record MasteryLevelsParameters
{
    /// <summary>Gets the least share of full credit in an exercise for "familiar", above 0 and at most <see cref="ProficientFrom"/>; 0.7 by default.</summary>
    public double FamiliarFrom { get; init => field = Preconditions.InRange(value, double.Epsilon, 1, nameof(FamiliarFrom)); } = 0.7;

    /// <summary>Gets the least share of full credit for "proficient" in an exercise and for a right answer in a mixed test, above 0; 1 by default.</summary>
    public double ProficientFrom { get; init => field = Preconditions.InRange(value, double.Epsilon, 1, nameof(ProficientFrom)); } = 1;
}
