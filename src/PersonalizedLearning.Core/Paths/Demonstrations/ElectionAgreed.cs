using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Agrees to an election of how to demonstrate; by those who are only heard, says that they were.</summary>
public sealed record ElectionAgreed : JournalEvent
{
    /// <summary>Gets the election: the identifier of its <see cref="DemonstrationElected"/>.</summary>
    public required EventId Election { get; init; }

    /// <summary>Gets a comment, for people; null when there is none.</summary>
    public string? Comment { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Election.Value.Length > 0 && Election != Id, nameof(Election), "the identifier of an election");
        Required(IsText(Comment), nameof(Comment), WholeText);
    }
}
