namespace PersonalizedLearning.Simulation;

/// <summary>How much practice learners have.</summary>
/// <param name="Steps">The most steps, from 1 to 100,000.</param>
public sealed record StudyBudget(int Steps)
{
    /// <summary>The most steps a study may have.</summary>
    public const int MostSteps = 100_000;

    /// <summary>Gets the most steps.</summary>
    public int Steps { get; } = (int)Preconditions.InRange(Steps, 1, MostSteps);

    /// <summary>Gets the minutes that there are, above 0; a step that begins before they are over is finished. Null, the default, when only steps count.</summary>
    public double? Minutes { get; init => field = value is { } given ? Preconditions.Positive(given, nameof(Minutes)) : null; }
}
