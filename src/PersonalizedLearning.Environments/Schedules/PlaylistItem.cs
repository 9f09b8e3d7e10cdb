using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>What a learner does in one block.</summary>
public sealed record PlaylistItem
{
    /// <summary>Gets the block.</summary>
    public required BlockId Block { get; init; }

    /// <summary>Gets the session; null when the learner was not placed.</summary>
    public SessionId? Session { get; init; }

    /// <summary>Gets the way of learning; null when the learner was not placed.</summary>
    public ModalityId? Modality { get; init; }

    /// <summary>Gets the competency worked on; null for none.</summary>
    public CompetencyId? Competency { get; init; }

    /// <summary>Gets the goal that it serves; null for none.</summary>
    public EventId? Goal { get; init; }

    /// <summary>Gets what it is for. Learning by default.</summary>
    public SessionPurpose Purpose { get; init => field = Preconditions.Defined(value, nameof(Purpose)); }

    /// <summary>Gets the minutes, at least 0.</summary>
    public required int Minutes { get; init => field = Preconditions.AtLeast(value, 0, nameof(Minutes)); }
}
