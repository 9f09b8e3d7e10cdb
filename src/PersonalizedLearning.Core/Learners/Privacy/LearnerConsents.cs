using System.Collections.Immutable;
using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>What the learner and the family have consented to: a view of the journal.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class LearnerConsents : JournalView<LearnerConsents>
{
    private ImmutableDictionary<EventId, ConsentGrant> all = ImmutableDictionary<EventId, ConsentGrant>.Empty;
    private ImmutableList<ConsentGrant> standing = [];

    private LearnerConsents(LearnerId learner, PrivacyRules rules) => (Learner, Rules) = (learner, rules);

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner { get; }

    /// <summary>Gets the rules of the program.</summary>
    public PrivacyRules Rules { get; }

    /// <summary>Makes the view before any event.</summary>
    /// <param name="learner">The learner, who as a person bears the same identifier.</param>
    /// <param name="rules">The rules of the program; <see cref="PrivacyRules.ByConsent"/> when null.</param>
    /// <returns>The view.</returns>
    public static LearnerConsents Before(LearnerId learner, PrivacyRules? rules = null) => new(learner, rules ?? PrivacyRules.ByConsent);

    /// <summary>Gets the consents that were not taken back, the earliest first; some may have expired.</summary>
    public IReadOnlyList<ConsentGrant> NotRevoked => standing;

    /// <summary>Gets the consents that hold at an instant, the earliest first.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>Those that were neither revoked nor have expired.</returns>
    public IEnumerable<ConsentGrant> StandingAt(Instant at) => standing.Where(grant => Stands(grant, at));

    /// <summary>Tells what a viewer may see.</summary>
    /// <param name="viewer">The viewer.</param>
    /// <param name="at">When.</param>
    /// <returns>The sight: of the learner everything, of others what the rules allow without consent and what was consented to for the same purpose.</returns>
    public Sight SightOf(Viewer viewer, Instant at)
    {
        if (viewer.Role == PersonRole.Learner)
        {
            return new Sight(Learner, viewer, at, viewer.Person.Value == Learner.Value ? uint.MaxValue : 0);
        }

        var seen = viewer.Purpose == ConsentPurpose.Learning ? Rules.WithoutConsent.FirstOrDefault(item => item.Role == viewer.Role)?.Scopes ?? [] : [];
        var consented = StandingAt(at).Where(grant => Covers(grant, viewer)).SelectMany(grant => grant.Scopes);
        return new Sight(Learner, viewer, at, seen.Concat(consented).Aggregate(0u, (bits, scope) => bits | Sight.Bit(scope)));
    }

    /// <summary>Tells why a viewer may not see a part, fit to be shown.</summary>
    /// <param name="viewer">The viewer.</param>
    /// <param name="scope">The part.</param>
    /// <param name="at">When.</param>
    /// <returns>The reason, with code <c>consent-expired</c>, <c>consent-revoked</c> or <c>no-consent</c>; null where it may be seen.</returns>
    public Diagnostic? WhyNot(Viewer viewer, DataScope scope, Instant at)
    {
        if (SightOf(viewer, at).Sees(scope))
        {
            return null;
        }

        var once = all.Values.Where(grant => grant.KnownFrom <= at && Covers(grant, viewer) && grant.Scopes.Contains(scope)).OrderBy(grant => grant, JournalOrder.Instance).LastOrDefault();
        var (code, found) = once switch
        {
            null => ("no-consent", "nobody has consented to it"),
            _ when standing.Contains(once) => ("consent-expired", $"consent '{once.Id}' has expired on {once.Expires}"),
            _ => ("consent-revoked", $"consent '{once.Id}' was taken back"),
        };
        var shown = new Author(viewer.Person, viewer.Role).Shown;
        return new Diagnostic(code, DiagnosticSeverity.Error, viewer.Person.Value, $"{shown} may not see {scope} for {viewer.Purpose}: {found}; expected consent of {string.Join(" or ", Rules.ConsentBy)}.");
    }

    private protected override bool Concerns(JournalEvent item) => item is ConsentGrant or ConsentRevoked;

    private protected override Objection? Judge(JournalEvent item)
    {
        if (!Rules.ConsentBy.Contains(item.Author.Role))
        {
            return NotAllowed(item, "consent or take consent back", $"one of {string.Join(", ", Rules.ConsentBy)}");
        }

        return item switch
        {
            ConsentRevoked revoked when !all.ContainsKey(revoked.Consent) => Unknown(item, revoked.Consent, "consent"),
            ConsentRevoked revoked when !standing.Exists(grant => grant.Id == revoked.Consent) => new("already-revoked", $"Consent '{revoked.Consent}' was taken back before; expected one that holds."),
            _ => null,
        };
    }

    private protected override LearnerConsents Take(JournalEvent item)
    {
        var next = Copy();
        if (item is ConsentGrant grant)
        {
            (next.all, next.standing) = (all.SetItem(grant.Id, grant), standing.Add(grant));
        }
        else if (item is ConsentRevoked revoked)
        {
            next.standing = standing.RemoveAll(other => other.Id == revoked.Consent);
        }

        return next;
    }

    private static bool Covers(ConsentGrant grant, Viewer viewer) =>
        grant.Audience == viewer.Role && grant.Purpose == viewer.Purpose && (grant.Person is not { } person || person == viewer.Person);

    private static bool Stands(ConsentGrant grant, Instant at) => grant.KnownFrom <= at && (grant.Expires is not { } end || at < end);
}
