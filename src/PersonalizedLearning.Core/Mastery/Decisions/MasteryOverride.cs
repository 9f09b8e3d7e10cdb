using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>Says that a person decides about the mastery of a competency otherwise than the evidence does, and why.</summary>
/// <remarks>
/// It takes the place of the decision, never of the estimate, and stands until it expires, a later one on the same competency takes its place, or a
/// <see cref="MasteryOverrideRevoked"/> names it; then what stood before it counts again. Evidence that becomes known later does not end it, but makes it
/// stale. The learner can't override: a self-assessment stands beside a level, never inside it.
/// </remarks>
public sealed record MasteryOverride : JournalEvent
{
    /// <summary>Gets the competency.</summary>
    public required CompetencyId Competency { get; init; }

    /// <summary>Gets the name of the level that is to hold, on the scale of the rule; null where <see cref="Status"/> is given.</summary>
    public string? Level { get; init; }

    /// <summary>Gets the status that is to hold; null where <see cref="Level"/> is given, from which it follows then.</summary>
    public MasteryStatus? Status { get; init; }

    /// <summary>Gets why, for people.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets the instant from which it does not hold any more; null when it has no end.</summary>
    public Instant? Expires { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Author.Person.Value.Length > 0, nameof(Author), "the person who decides");
        Required(Author.Role is not (PersonRole.Unspecified or PersonRole.Learner), nameof(Author), "the role in which the person decides, and not that of the learner");
        Required(Competency.Value.Length > 0, nameof(Competency), "a competency");
        Required((Level is null) != (Status is null), nameof(Level), "either a level or a status");
        Required(Level is null || !string.IsNullOrWhiteSpace(Level), nameof(Level), "the name of a level");
        Required(IsText(Level), nameof(Level), WholeText);
        Required(Status is not { } status || Enum.IsDefined(status), nameof(Status), "a defined one");
        Required(!string.IsNullOrWhiteSpace(Reason), nameof(Reason), "a reason");
        Required(IsText(Reason), nameof(Reason), WholeText);
        Required(Expires is not { } end || end > KnownFrom, nameof(Expires), "an instant after that from which it was known");
    }
}
