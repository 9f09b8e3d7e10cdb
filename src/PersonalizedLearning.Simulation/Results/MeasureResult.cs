namespace PersonalizedLearning.Simulation;

/// <summary>A measure over learners.</summary>
public sealed record MeasureResult
{
    /// <summary>Gets the name of the measure.</summary>
    public required string Measure { get; init; }

    /// <summary>Gets the group; null for all learners.</summary>
    public string? Group { get; init; }

    /// <summary>Gets how many learners have it.</summary>
    public required long Count { get; init; }

    /// <summary>Gets the mean; not a number where nobody has it.</summary>
    public required double Mean { get; init; }

    /// <summary>Gets the standard deviation between learners; not a number below two.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>Gets the standard error of the mean; not a number below two.</summary>
    public required double StandardError { get; init; }

    /// <summary>Gets the lower end of the interval of the mean.</summary>
    public required double Lower { get; init; }

    /// <summary>Gets the upper end of the interval of the mean.</summary>
    public required double Upper { get; init; }
}
