using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>What a learner, an educator or somebody else has decided about a possible next step.</summary>
public sealed record PathDecision
{
    /// <summary>Makes a decision.</summary>
    /// <param name="choice">What was decided.</param>
    /// <param name="competency">On which competency; null for whatever the experience is for.</param>
    /// <param name="experience">On which experience; null for whatever serves the competency.</param>
    /// <exception cref="ArgumentException">Neither a competency nor an experience is given, or the choice is not defined.</exception>
    public PathDecision(PathChoice choice, CompetencyId? competency, ExperienceId? experience = null)
    {
        Choice = Preconditions.Defined(choice);
        (Competency, Experience) = (competency, experience);
        if (competency is null && experience is null)
        {
            throw new ArgumentException("Neither a competency nor an experience is given; expected at least one of them.", nameof(competency));
        }
    }

    /// <summary>Gets what was decided.</summary>
    public PathChoice Choice { get; }

    /// <summary>Gets the competency; null for whatever the experience is for.</summary>
    public CompetencyId? Competency { get; }

    /// <summary>Gets the experience; null for whatever serves the competency.</summary>
    public ExperienceId? Experience { get; }

    /// <summary>Gets who decided, and in which role.</summary>
    public Author By { get; init; }

    /// <summary>Gets when; null when unknown, which counts as before any known time.</summary>
    public Instant? At { get; init; }

    /// <summary>Gets why, in words; null when not said.</summary>
    public string? Reason { get; init; }

    internal (CompetencyId? Competency, ExperienceId? Experience) Target => (Competency, Experience);
}
