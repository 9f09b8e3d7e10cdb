using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Says how much say a person, or everybody in a role, has in a decision from now on.</summary>
/// <remarks>
/// It stands until it expires or an <see cref="AgencyGrantRevoked"/> names it; then what stood before it counts again. Of those that stand the latest counts; one
/// to a person goes before one to the role.
/// </remarks>
public sealed record AgencyGrant : JournalEvent
{
    /// <summary>Gets the decision.</summary>
    public required AgencyDecision Decision { get; init; }

    /// <summary>Gets how much say.</summary>
    public required AgencyLevel Level { get; init; }

    /// <summary>Gets the role in which it is held.</summary>
    public required PersonRole Role { get; init; }

    /// <summary>Gets the person who holds it; null for everybody in the role.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Gets why, for people; null when not said.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the instant from which it does not hold any more; null when it has no end.</summary>
    public Instant? Expires { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Enum.IsDefined(Decision), nameof(Decision), "a defined one");
        Required(Enum.IsDefined(Level), nameof(Level), "a defined one");
        Required(Role is not (PersonRole.Unspecified or PersonRole.System) && Enum.IsDefined(Role), nameof(Role), "a role of people");
        Required(Person is not { } person || person.Value.Length > 0, nameof(Person), "a person, or none");
        Required(IsText(Reason), nameof(Reason), WholeText);
        Required(Expires is not { } end || end > KnownFrom, nameof(Expires), "an instant after that from which it was known");
    }
}
