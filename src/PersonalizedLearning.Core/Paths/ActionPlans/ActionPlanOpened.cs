using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Opens an action plan: what learner and educator will do, each their part, about what evidence has shown to be missing.</summary>
/// <remarks>Learner or educator opens it, by writing the own part. It is named by the identifier of this event.</remarks>
public sealed record ActionPlanOpened : JournalEvent
{
    /// <summary>Gets the competencies that it is about; at least one, each once.</summary>
    public required ValueList<CompetencyId> Competencies { get; init; }

    /// <summary>Gets the evidence that it answers (<see cref="EvidenceRecord"/>), each once; may be none.</summary>
    public ValueList<EventId> Evidence { get; init; }

    /// <summary>Gets what who opens it will do.</summary>
    public required string Text { get; init; }

    /// <summary>Gets until when; null when that does not matter.</summary>
    public Instant? Due { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(
            Competencies.Count > 0 && Competencies.All(item => item.Value.Length > 0) && Competencies.Distinct().Count() == Competencies.Count, nameof(Competencies), "at least one competency, each once");
        Required(Evidence.All(item => item.Value.Length > 0 && item != Id) && Evidence.Distinct().Count() == Evidence.Count, nameof(Evidence), "identifiers of evidence, each once");
        Required(!string.IsNullOrWhiteSpace(Text), nameof(Text), "what will be done");
        Required(IsText(Text), nameof(Text), WholeText);
    }
}
