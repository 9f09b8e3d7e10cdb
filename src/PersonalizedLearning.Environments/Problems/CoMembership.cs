using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>One group of an earlier round: who was together, and with whom as educator.</summary>
/// <param name="Round">The round, from 0 for the first.</param>
/// <param name="Learners">Who was together.</param>
public sealed record CoMembership(int Round, ValueList<LearnerId> Learners)
{
    /// <summary>Gets the round, from 0 for the first.</summary>
    public int Round { get; init; } = Preconditions.AtLeast(Round, 0);

    /// <summary>Gets the educator of the group; null when it had none.</summary>
    public StaffId? Educator { get; init; }

    /// <summary>Gets the competency that the group worked on; null when it is not known.</summary>
    public Competencies.CompetencyId? Competency { get; init; }
}
