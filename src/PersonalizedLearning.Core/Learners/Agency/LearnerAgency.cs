using System.Collections.Immutable;
using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Who has how much say in what: a view of the journal.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class LearnerAgency : JournalView<LearnerAgency>
{
    // The latest last; what was revoked stays known, so that it can't be revoked twice.
    private ImmutableList<AgencyGrant> standing = [];
    private ImmutableDictionary<EventId, AgencyGrant> all = ImmutableDictionary<EventId, AgencyGrant>.Empty;

    private LearnerAgency(AgencyRules rules) => Rules = rules;

    /// <summary>Gets the rules of the program.</summary>
    public AgencyRules Rules { get; }

    /// <summary>Makes the view before any event.</summary>
    /// <param name="rules">The rules of the program; <see cref="AgencyRules.Default"/> when null.</param>
    /// <returns>The view.</returns>
    public static LearnerAgency Before(AgencyRules? rules = null) => new(rules ?? AgencyRules.Default);

    /// <summary>Gets the grants that were not taken back, the earliest first; some may have expired.</summary>
    public IReadOnlyList<AgencyGrant> NotRevoked => standing;

    /// <summary>Gets the grants that stand at an instant, the earliest first.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The grants that were neither revoked nor have expired.</returns>
    public IEnumerable<AgencyGrant> StandingAt(Instant at) => standing.Where(grant => Stands(grant, at));

    /// <summary>Gets how much say an author has.</summary>
    /// <param name="author">The author.</param>
    /// <param name="decision">In which decision.</param>
    /// <param name="at">When.</param>
    /// <returns>The level; null where the author has no say.</returns>
    public AgencyLevel? LevelOf(Author author, AgencyDecision decision, Instant at)
    {
        AgencyGrant? own = null, ofRole = null;
        foreach (var grant in standing)
        {
            if (grant.Decision == decision && grant.Role == author.Role && Stands(grant, at))
            {
                own = grant.Person is { } person && person == author.Person ? grant : own;
                ofRole = grant.Person is null ? grant : ofRole;
            }
        }

        return (own ?? ofRole)?.Level ?? DefaultOf(author.Role, decision);
    }

    /// <summary>Gets who has a say in a decision, and how much.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="at">When.</param>
    /// <returns>The parties by role, then by person; roles before the persons that differ from them.</returns>
    public IEnumerable<(AgencyParty Party, AgencyLevel Level)> PartiesOf(AgencyDecision decision, Instant at)
    {
        foreach (var role in Enum.GetValues<PersonRole>())
        {
            if (LevelOf(new Author(default, role), decision, at) is { } level)
            {
                yield return (new AgencyParty(role), level);
            }

            var persons = standing.Where(grant => grant.Decision == decision && grant.Role == role && grant.Person is not null && Stands(grant, at)).Select(grant => grant.Person!.Value);
            foreach (var person in persons.Distinct().Order())
            {
                yield return (new AgencyParty(role, person), LevelOf(new Author(person, role), decision, at)!.Value);
            }
        }
    }

    /// <summary>Tells how far decisions are agreed on.</summary>
    /// <param name="decisions">The decisions that are taken together.</param>
    /// <param name="agreed">Who has agreed to all of them.</param>
    /// <param name="heard">Who was heard; those who agreed count too.</param>
    /// <param name="at">When.</param>
    /// <returns>Who is missing. Each decision needs one of those who decide it; where nobody does, each party that decides it together with others.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Assent AssentTo(IEnumerable<AgencyDecision> decisions, IReadOnlyCollection<Author> agreed, IReadOnlyCollection<Author> heard, Instant at)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(agreed);
        ArgumentNullException.ThrowIfNull(heard);
        var missing = new SortedSet<AgencyParty>(PartyOrder);
        var unheard = new SortedSet<AgencyParty>(PartyOrder);
        var canBeDecided = true;
        foreach (var decision in decisions.Distinct())
        {
            var parties = PartiesOf(decision, at).ToList();
            var most = parties.Exists(item => item.Level == AgencyLevel.Decides) ? AgencyLevel.Decides : AgencyLevel.CoDecides;
            var needed = parties.Where(item => item.Level == most).Select(item => item.Party).ToList();
            canBeDecided &= needed.Count > 0;
            var open = needed.Where(party => !agreed.Any(author => party.Includes(author) && LevelOf(author, decision, at) == most)).ToList();
            missing.UnionWith(most == AgencyLevel.Decides && open.Count < needed.Count ? [] : open);
            unheard.UnionWith(parties.Where(item => item.Level == AgencyLevel.Consulted && !agreed.Concat(heard).Any(item.Party.Includes)).Select(item => item.Party));
        }

        return new Assent([.. missing], [.. unheard], canBeDecided);
    }

    private protected override bool Concerns(JournalEvent item) => item is AgencyGrant or AgencyGrantRevoked;

    private protected override Objection? Judge(JournalEvent item)
    {
        if (!Rules.GrantedBy.Contains(item.Author.Role))
        {
            return NotAllowed(item, "grant a say or take one back", $"one of {string.Join(", ", Rules.GrantedBy)}");
        }

        return item switch
        {
            AgencyGrant { Role: PersonRole.Learner } grant when grant.Level < Rules.LeastForLearner => new(
                "least-for-learner", $"Grant '{grant.Id}' leaves the learner {grant.Level} about {grant.Decision}; expected {Rules.LeastForLearner} or more, which every learner keeps."),
            AgencyGrantRevoked revoked when !all.ContainsKey(revoked.Grant) => Unknown(item, revoked.Grant, "grant"),
            AgencyGrantRevoked revoked when !standing.Exists(grant => grant.Id == revoked.Grant) => new(
                "already-revoked", $"Grant '{revoked.Grant}' was taken back before; expected one that stands."),
            _ => null,
        };
    }

    private protected override LearnerAgency Take(JournalEvent item)
    {
        var next = Copy();
        if (item is AgencyGrant grant)
        {
            (next.standing, next.all) = (standing.Add(grant), all.SetItem(grant.Id, grant));
        }
        else if (item is AgencyGrantRevoked revoked)
        {
            next.standing = standing.RemoveAll(other => other.Id == revoked.Grant);
        }

        return next;
    }

    private static Comparer<AgencyParty> PartyOrder { get; } = Comparer<AgencyParty>.Create((left, right) =>
        left.Role != right.Role ? left.Role.CompareTo(right.Role) : Nullable.Compare(left.Person, right.Person));

    private static bool Stands(AgencyGrant grant, Instant at) => grant.KnownFrom <= at && (grant.Expires is not { } end || at < end);

    private AgencyLevel? DefaultOf(PersonRole role, AgencyDecision decision)
    {
        foreach (var item in Rules.Defaults)
        {
            if (item.Role == role && item.Decision == decision)
            {
                return role == PersonRole.Learner && item.Level < Rules.LeastForLearner ? Rules.LeastForLearner : item.Level;
            }
        }

        return role == PersonRole.Learner ? Rules.LeastForLearner : null;
    }
}
