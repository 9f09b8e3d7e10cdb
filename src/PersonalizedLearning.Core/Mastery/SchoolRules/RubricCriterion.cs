namespace PersonalizedLearning.Mastery;

/// <summary>A criterion of a rubric.</summary>
public sealed record RubricCriterion
{
    /// <summary>Gets the name, which evidence bears as its item (<see cref="Observation.Item"/>).</summary>
    public required string Name { get; init => field = Preconditions.Id(value, nameof(Name)); }

    /// <summary>Gets the weight in a compensatory rubric, from 0.000000001 to 1000000000; 1 by default. Only ratios of weights matter.</summary>
    public double Weight { get; init => field = Preconditions.InRange(value, 1e-9, 1e9, nameof(Weight)); } = 1;
}
