using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Minutes of a need that a schedule does not serve, and the one reason why.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="Competency">The competency.</param>
/// <param name="MissingMinutes">The minutes, at least 1.</param>
/// <param name="Reason">Why.</param>
/// <param name="Facts">What the reason rests on.</param>
public sealed record UnmetNeed(LearnerId Learner, CompetencyId Competency, int MissingMinutes, UnmetReason Reason, ValueList<UnmetFact> Facts)
{
    /// <summary>Gets the smallest single change found that would serve it, proved by solving again; null when none was found or looked for.</summary>
    public Remedy? Remedy { get; init; }
}
