using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>What a reader of credentials decides about them.</summary>
public sealed record CredentialImportOptions
{
    /// <summary>Gets whose they are; null where each credential is asked, which must then say it plainly.</summary>
    public LearnerId? Learner { get; init; }

    /// <summary>Gets other names under which the framework is known: codes in an alignment count only within a framework of its title, its identifier or one of these. Compared without regard to case.</summary>
    public ValueList<string> FrameworkNames { get; init; }

    /// <summary>Gets the published address of a competency, as alignments have it; null where there is none. Its identifier counts anyway.</summary>
    public Func<Competency, string?>? AddressOf { get; init; }

    /// <summary>Gets the instant at which a credential must be valid to be taken; when null, whatever its time.</summary>
    public Instant? AsOf { get; init; }

    /// <summary>
    /// Gets what it shows that an achievement was awarded where no result says more; null, the default, where nothing follows from that: then it is reported and gives no evidence.
    /// </summary>
    public Outcome? AwardedOutcome { get; init; }

    /// <summary>
    /// Gets the identifiers of the issuers whose awards of credit are taken as awards: those who issue by this library and are trusted. Whether a credential is theirs must be verified before, as
    /// nothing here looks at signatures. Awards of all others are evidence of prior learning at most.
    /// </summary>
    public ValueList<string> OwnIssuers { get; init; }
}
