using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Learners;

/// <summary>What came of the events of a journal that were known as of an instant. What it refers to is immutable, so copies share it.</summary>
internal sealed class RecordState
{
    /// <summary>Makes the state before any event.</summary>
    /// <param name="competencies">How many competencies the framework has.</param>
    /// <param name="views">The views before any event.</param>
    public RecordState(int competencies, IJournalView[] views)
    {
        AsOf = Instant.MinValue;
        Running = new RunningDecision?[competencies];
        IsStale = new bool[competencies];
        Views = views;
    }

    private RecordState(RecordState other, Instant asOf)
    {
        AsOf = asOf;
        Running = [.. other.Running];
        IsStale = [.. other.IsStale];
        Views = other.Views;
    }

    /// <summary>The instant: all events known by then were taken in.</summary>
    public Instant AsOf { get; set; }

    /// <summary>How each competency stands, by dense index; null where there is no evidence on it.</summary>
    public RunningDecision?[] Running { get; }

    /// <summary>Whether something changed the evidence on a competency otherwise than by adding at its end, so that it has to be folded anew.</summary>
    public bool[] IsStale { get; }

    /// <summary>The views; null where they have to be folded anew, as an event came late.</summary>
    public IJournalView[]? Views { get; set; }

    /// <summary>A copy from which one can go on.</summary>
    public RecordState CopyAsOf(Instant asOf) => new(this, asOf);
}
