using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>A goal of a plan: a competency to master, how much it matters, and until when.</summary>
/// <param name="Competency">The competency; a heading stands for all that is under it.</param>
public sealed record PlanGoal(CompetencyId Competency)
{
    /// <summary>Gets how much it matters beside other goals, above 0; 1 by default.</summary>
    public double Weight { get; init => field = Preconditions.InRange(value, double.Epsilon, 1e9, nameof(Weight)); } = 1;

    /// <summary>Gets when it is to be reached; null when that does not matter.</summary>
    public Instant? Due { get; init; }
}
