using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>How long one competency takes.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Minutes">The minutes in the middle, above 0, at most 10,000.</param>
public sealed record CompetencyMinutes(CompetencyId Competency, double Minutes)
{
    /// <summary>Gets the minutes in the middle.</summary>
    public double Minutes { get; } = ResponseTimes.CheckedMinutes(Minutes);
}
