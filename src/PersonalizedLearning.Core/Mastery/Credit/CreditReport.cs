using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>The credits of a learner as of an instant: given, due and still missing.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class CreditReport
{
    private CreditReport(MasteryMap map, ValueList<CreditAward> awards, ValueList<CreditStanding> standings, IReadOnlyList<Diagnostic> diagnostics)
    {
        Learner = map.Learner;
        AsOf = map.AsOf;
        Awards = awards;
        Standings = standings;
        Diagnostics = diagnostics;
    }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner { get; }

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf { get; }

    /// <summary>Gets all awards known by then, also of rules that there are no more.</summary>
    public ValueList<CreditAward> Awards { get; }

    /// <summary>Gets how the learner stands with each rule, in the order of the rules.</summary>
    public ValueList<CreditStanding> Standings { get; }

    /// <summary>Gets the problems found: <c>unknown-credit-competency</c> for a rule that names what the framework does not have; it earns nothing.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Gets the credits given in all.</summary>
    public double Awarded => Awards.Sum(award => award.Credits);

    /// <summary>Derives the report.</summary>
    /// <param name="map">The mastery map of the learner; its instant is that of the report.</param>
    /// <param name="journal">The learner's journal, from which the map was derived: it tells the sources of evidence and the awards given.</param>
    /// <param name="rules">The rules, each of another name.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The journal is of another learner, or two rules have one name.</exception>
    public static CreditReport Derive(MasteryMap map, LearnerJournal journal, IEnumerable<CreditRule> rules)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(rules);
        if (journal.Learner != map.Learner)
        {
            throw new ArgumentException($"The journal is of learner '{journal.Learner}'; expected '{map.Learner}', whose map it is.", nameof(journal));
        }

        var awards = journal.EventsAsOf(map.AsOf).OfType<CreditAward>().ToValueList();
        var given = awards.ToLookup(award => award.Rule, award => award.Credits, StringComparer.Ordinal);
        var standings = new List<CreditStanding>();
        var diagnostics = new List<Diagnostic>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            ArgumentNullException.ThrowIfNull(rule, nameof(rules));
            if (!names.Add(rule.Id))
            {
                throw new ArgumentException($"Two rules of credit are named '{rule.Id}'; expected unique names.", nameof(rules));
            }

            diagnostics.AddRange(Unknown(rule, map));
            standings.Add(CreditJudgement.Of(rule, map, journal) with { Awarded = given[rule.Id].Sum() });
        }

        return new CreditReport(map, awards, standings.ToValueList(), diagnostics.AsReadOnly());
    }

    /// <summary>Makes the awards that are due, ready to be appended to the journal.</summary>
    /// <param name="author">Who gives them.</param>
    /// <returns>One award for each rule by which credits are due; none where all was given.</returns>
    /// <remarks>
    /// An award is named after its rule and its number, so that what two people give at once is given once: the journal takes in the first and refuses the other.
    /// </remarks>
    public IEnumerable<CreditAward> Due(Author author) =>
        from standing in Standings
        where standing.Due > 0
        let number = 1 + Awards.Count(award => string.Equals(award.Rule, standing.Rule.Id, StringComparison.Ordinal))
        select new CreditAward
        {
            Id = EventId.From(FormattableString.Invariant($"credit:{standing.Rule.Id}:{number}")),
            Learner = Learner,
            Author = author,
            Occurred = standing.FulfilledAt,
            Recorded = AsOf,
            Rule = standing.Rule.Id,
            RuleVersion = standing.Rule.Version,
            Credits = standing.Due,
            Competencies = standing.Competencies,
            Evidence = standing.Evidence,
        };

    private static IEnumerable<Diagnostic> Unknown(CreditRule rule, MasteryMap map) =>
        from competency in rule.Requirement.Competencies()
        where map.Framework.IndexOf(competency) < 0
        select new Diagnostic(
            "unknown-credit-competency", DiagnosticSeverity.Error, rule.Id,
            $"The rule of credit '{rule.Id}' names '{competency}', which framework '{map.Framework.Id}' does not have; it earns nothing.");
}
