using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Consents that somebody sees parts of what is kept about the learner, for a purpose.</summary>
/// <remarks>It holds until it expires or a <see cref="ConsentRevoked"/> names it.</remarks>
public sealed record ConsentGrant : JournalEvent
{
    /// <summary>Gets what may be seen; at least one part, each once.</summary>
    public required ValueList<DataScope> Scopes { get; init; }

    /// <summary>Gets what for.</summary>
    public required ConsentPurpose Purpose { get; init; }

    /// <summary>Gets the role in which it may be seen.</summary>
    public required PersonRole Audience { get; init; }

    /// <summary>Gets the person who may see it; null for everybody in the role.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Gets the instant from which it does not hold any more; null when it has no end.</summary>
    public Instant? Expires { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Scopes.Count > 0 && Scopes.All(Enum.IsDefined) && Scopes.Distinct().Count() == Scopes.Count, nameof(Scopes), "at least one defined part, each once");
        Required(Enum.IsDefined(Purpose), nameof(Purpose), "a defined one");
        Required(Audience is not (PersonRole.Unspecified or PersonRole.Learner) && Enum.IsDefined(Audience), nameof(Audience), "a role other than that of the learner");
        Required(Person is not { } person || person.Value.Length > 0, nameof(Person), "a person, or none");
        Required(Expires is not { } end || end > KnownFrom, nameof(Expires), "an instant after that from which it was known");
    }
}
