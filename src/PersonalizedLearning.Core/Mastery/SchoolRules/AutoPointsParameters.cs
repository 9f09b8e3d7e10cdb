namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of automatic points.</summary>
public sealed record AutoPointsParameters
{
    /// <summary>Gets what the first variant of a question is worth, in points; 1 by default, above 0. PrairieLearn's autoPoints.</summary>
    public double VariantPoints { get; init => field = Preconditions.InRange(value, 1e-9, 1e9, nameof(VariantPoints)); } = 1;

    /// <summary>Gets the points for the whole question, which is the top of the estimate's range; 1 by default, above 0. PrairieLearn's maxAutoPoints.</summary>
    public double PointsPossible { get; init => field = Preconditions.InRange(value, 1e-9, 1e9, nameof(PointsPossible)); } = 1;

    /// <summary>
    /// Gets whether every variant is worth the same, instead of more after each right answer in a row; false by default. PrairieLearn's constantQuestionValue.
    /// </summary>
    public bool ConstantValue { get; init; }
}
