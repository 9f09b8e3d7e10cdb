using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Something that people decided and the scheduler keeps, such as what a teacher overrides.</summary>
/// <param name="Block">The block.</param>
/// <param name="Modality">The way of learning.</param>
public abstract record Pin(BlockId Block, ModalityId Modality)
{
    /// <summary>Gets the competency; null for independent work.</summary>
    public CompetencyId? Competency { get; init; }

    /// <summary>Gets who decided it; null when that is not known.</summary>
    public PersonId? By { get; init; }

    /// <summary>Gets the reason that was given; null when none was.</summary>
    public string? Reason { get; init => field = Preconditions.Text(value, nameof(Reason)); }
}
