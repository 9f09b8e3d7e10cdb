using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Records that a benchmark of an active goal was met.</summary>
public sealed record BenchmarkMet : JournalEvent
{
    /// <summary>Gets the goal: the event that set it.</summary>
    public required EventId Goal { get; init; }

    /// <summary>Gets the identifier of the benchmark in the goal.</summary>
    public required string Benchmark { get; init; }

    /// <summary>Gets the evidence that shows it.</summary>
    public ValueList<EventId> Evidence { get; init; }

    /// <summary>Gets what was seen, in words; null when nothing was noted.</summary>
    public string? Note { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Goal.Value.Length > 0 && Goal != Id, nameof(Goal), "the identifier of a goal");
        Required(Benchmark is not null && Preconditions.IsId(Benchmark), nameof(Benchmark), "the identifier of a benchmark");
        Required(Evidence.All(item => item.Value.Length > 0), nameof(Evidence), "identifiers of evidence");
        Required(IsText(Note), nameof(Note), WholeText);
    }
}
