using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Interop;

/// <summary>What an issuer decides about the credentials it gives.</summary>
public sealed record CredentialIssue
{
    /// <summary>Gets who issues them: at least with an identifier, which is an address.</summary>
    /// <exception cref="ArgumentException">The profile is null, or has no identifier.</exception>
    public required BadgeProfile Issuer
    {
        get;
        init => field = value is { Id: { } id } && !string.IsNullOrWhiteSpace(id)
            ? value
            : throw new ArgumentException("The issuer has no Id; expected the address by which it is known.", nameof(Issuer));
    }

    /// <summary>Gets from when they are valid; mostly the day on which they are given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is before the year 1.</exception>
    public required Instant ValidFrom { get; init => field = Writable(value, nameof(ValidFrom)); }

    /// <summary>Gets until when they are valid; for ever when null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is before the year 1.</exception>
    public Instant? ValidUntil { get; init => field = value is { } time ? Writable(time, nameof(ValidUntil)) : null; }

    /// <summary>Gets the version of the data model that is written.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public CredentialDataModel DataModel { get; init => field = Preconditions.Defined(value, nameof(DataModel)); }

    /// <summary>Gets what is shown of the evidence: counts by kind by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public CredentialDisclosure Disclosure { get; init => field = Preconditions.Defined(value, nameof(Disclosure)); }

    /// <summary>Gets which pieces of evidence may be shown where each is; all when null.</summary>
    public Func<EvidenceRecord, bool>? MayShow { get; init; }

    /// <summary>
    /// Gets the text that is hashed together with the identifier of the learner, so that the credential tells who it is about only to who knows that already; the identifier stands there plainly when null.
    /// </summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public string? Salt { get; init => field = Preconditions.Text(value, nameof(Salt)); }

    /// <summary>
    /// Gets the published address of a competency, such as the <c>uri</c> of its item in CASE; where there is none, its identifier stands as a URN. Must give the same for the same competency.
    /// </summary>
    public Func<Competency, string?>? AddressOf { get; init; }

    // Times before the year 1 can't be written, and the caller should know it here.
    private static Instant Writable(Instant time, string name)
    {
        _ = BadgeTime.Format(time, name);
        return time;
    }
}
