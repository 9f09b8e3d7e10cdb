using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Evidence;

/// <summary>One observation of a learner, and the competencies on which it bears.</summary>
/// <remarks>
/// Four times may be known: when it occurred, when it was due, when it was assessed and when it was recorded; a policy says which of them orders
/// evidence. Outcome and status are distinct: a zero, a missing work, an excused one and a hidden one are four different things; a superseded one is a fifth,
/// and follows from a later record that names it.
/// </remarks>
public sealed record EvidenceRecord : JournalEvent
{
    /// <summary>Gets the competencies on which it bears; at least one, each once.</summary>
    public required ValueList<CompetencyId> Competencies { get; init; }

    /// <summary>Gets what it showed; null only where nothing was handed in or the learner was excused.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Gets whether it counts.</summary>
    public EvidenceStatus Status { get; init; }

    /// <summary>Gets what it comes from.</summary>
    public EvidenceSource Source { get; init; }

    /// <summary>Gets what it was for.</summary>
    public EvidencePurpose Purpose { get; init; }

    /// <summary>Gets the item, task or work that was judged; null when not said.</summary>
    public string? Item { get; init; }

    /// <summary>Gets the activity of which it is a part, such as the quiz to which a question belongs; null when it stands by itself.</summary>
    public string? Activity { get; init; }

    /// <summary>Gets when it was due; null when not said.</summary>
    public Instant? Due { get; init; }

    /// <summary>Gets when it was assessed; null when not said.</summary>
    public Instant? Assessed { get; init; }

    /// <summary>Gets the earlier record whose place it takes; null when there is none.</summary>
    public EventId? Supersedes { get; init; }

    /// <summary>Gets how many hints were used, from 0.</summary>
    public int Hints { get; init; }

    /// <summary>Gets the supports that were used, such as a calculator.</summary>
    public ValueList<string> Supports { get; init; }

    /// <summary>Gets the authentic context in which it was shown; null when not said.</summary>
    public string? Context { get; init; }

    /// <summary>Makes a record of one outcome on one competency.</summary>
    /// <param name="id">The identifier of the event.</param>
    /// <param name="learner">The learner.</param>
    /// <param name="competency">The competency on which it bears.</param>
    /// <param name="outcome">What it showed.</param>
    /// <param name="occurred">When it occurred; null when unknown.</param>
    /// <returns>The record; further members can be set by <c>with</c>.</returns>
    /// <exception cref="ArgumentException">A text can't be an identifier.</exception>
    public static EvidenceRecord Observed(string id, LearnerId learner, CompetencyId competency, Outcome outcome, Instant? occurred = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(outcome);
        return new() { Id = EventId.From(id), Learner = learner, Competencies = [competency], Outcome = outcome, Occurred = occurred };
    }

    internal override void Validate()
    {
        base.Validate();
        Required(Competencies.Count > 0, nameof(Competencies), "at least one competency");
        Required(Competencies.Count == 1 || Competencies.Distinct().Count() == Competencies.Count, nameof(Competencies), "each competency once");
        Required(Competencies.All(competency => competency.Value.Length > 0), nameof(Competencies), "no empty identifier");
        Required(Enum.IsDefined(Status), nameof(Status), "a defined one");
        Required(Enum.IsDefined(Source), nameof(Source), "a defined one");
        Required(Enum.IsDefined(Purpose), nameof(Purpose), "a defined one");
        Required(IsText(Item), nameof(Item), WholeText);
        Required(Activity is null || !string.IsNullOrWhiteSpace(Activity), nameof(Activity), "a name that is not empty");
        Required(IsText(Activity), nameof(Activity), WholeText);
        Required(IsText(Context), nameof(Context), WholeText);
        Required(Supports.All(support => support is not null && IsText(support)), nameof(Supports), WholeText);
        Required(Hints >= 0, nameof(Hints), "0 or more");
        Required(Supersedes is not { } earlier || (earlier != Id && earlier.Value.Length > 0), nameof(Supersedes), "the identifier of another event");
        Required(
            Outcome is not null || Status is EvidenceStatus.Missing or EvidenceStatus.Excused, nameof(Outcome), "an outcome, unless the status is Missing or Excused");
    }
}
