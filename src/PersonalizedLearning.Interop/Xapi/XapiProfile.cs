using NodaTime;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>How statements of xAPI become evidence: which verbs bear it, on which competencies, of which learners, with which outcomes.</summary>
public sealed record XapiProfile
{
    /// <summary>Gets the profile with the standard verbs and no competencies but those of statements that <see cref="XapiExport"/> made.</summary>
    public static XapiProfile Default { get; } = new();

    /// <summary>Gets rules for verbs; they go before the standard ones.</summary>
    public ValueList<XapiVerbRule> Verbs { get; init; }

    /// <summary>Gets whether <see cref="XapiVerbRule.Standard"/> holds for verbs that <see cref="Verbs"/> does not name; true by default.</summary>
    public bool UsesStandardVerbs { get; init; } = true;

    /// <summary>Gets which competencies statements bear on; all rules that apply count together.</summary>
    /// <exception cref="ArgumentException">A rule says nothing, or names no competencies.</exception>
    public ValueList<XapiCompetencyRule> Competencies
    {
        get;
        init
        {
            foreach (var rule in value)
            {
                if (rule.Problem is { } expected)
                {
                    throw new ArgumentException($"A rule for competencies is not usable; expected {expected}.", nameof(value));
                }
            }

            field = value;
        }
    }

    /// <summary>Gets which learner an actor is.</summary>
    public XapiLearnerRule Learners { get; init; } = new();

    /// <summary>Gets what becomes of scaled scores below 0; they are reported by default.</summary>
    public XapiNegativeScore NegativeScores { get; init => field = Preconditions.Defined(value, nameof(NegativeScores)); }

    /// <summary>Gets whether a score with a maximum and no minimum is of a range from 0; false by default, and no score follows from it.</summary>
    public bool AbsentMinimumIsZero { get; init; }

    /// <summary>Gets whether answers on a scale of opinion (interaction type <c>likert</c>) are evidence; false by default.</summary>
    public bool OpinionsAreEvidence { get; init; }

    /// <summary>Gets whether what a group did is evidence of each of its members; false by default, and it is reported.</summary>
    public bool GroupsAreTheirMembers { get; init; }

    /// <summary>Gets the zone of times that have none, such as <c>UTC</c> or <c>Europe/Vienna</c> (IANA); null by default, and then no instant follows from them.</summary>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public string? Zone
    {
        get;
        init => field = value is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(value) is not null
            ? value
            : throw new ArgumentException($"'{JsonText.Short(value)}' is no time zone; expected a name of the IANA database, such as Europe/Vienna.", nameof(value));
    }

    /// <summary>Gets the IRI of an extension of results or circumstances that counts hints; null by default.</summary>
    public string? HintsExtension { get; init; }

    /// <summary>Reads a profile.</summary>
    /// <param name="stream">The text, UTF-8, in this library's format <c>personalized-learning/xapi-profile</c>.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is no profile.</exception>
    public static XapiProfile Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return LearningJson.Read(stream, XapiProfileContext.Default.XapiProfileDocument, document => document.ToProfile());
    }

    /// <summary>Writes a profile.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="profile">The profile.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream stream, XapiProfile profile)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(profile);
        LearningJson.Write(stream, XapiProfileDocument.Of(profile), XapiProfileContext.Default.XapiProfileDocument);
    }
}
