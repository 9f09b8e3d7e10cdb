using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Chooses an option that the learner relies on, by a principle of Universal Design for Learning.</summary>
/// <remarks>Only the learner chooses.</remarks>
public sealed record UdlOptionChosen : JournalEvent
{
    /// <summary>Gets the principle.</summary>
    public required UdlPrinciple Principle { get; init; }

    /// <summary>Gets the option, in the learner's words, such as <c>listen to the text</c>.</summary>
    public required string Option { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Enum.IsDefined(Principle), nameof(Principle), "a defined one");
        Required(!string.IsNullOrWhiteSpace(Option), nameof(Option), "an option");
        Required(IsText(Option), nameof(Option), WholeText);
    }
}
