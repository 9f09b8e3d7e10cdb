using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Feedback;

/// <summary>What can be started now, and why it is there.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="BuildsOn">What it builds on directly, all of it mastered.</param>
public sealed record NextStep(CompetencyId Competency, ValueList<CompetencyId> BuildsOn)
{
    /// <summary>Gets at which place it is recommended, from 1; null where it is not among what is recommended.</summary>
    public int? Rank { get; init; }

    /// <summary>Gets why it is recommended, what speaks most for it first; empty where it is not.</summary>
    public ValueList<Reason> Reasons { get; init; }

    /// <summary>Gets the experience that is recommended or planned for it; null where there is none.</summary>
    public ExperienceId? Experience { get; init; }

    /// <summary>Gets until when the plan has it; null where no plan says so.</summary>
    public Instant? By { get; init; }
}
