using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Turns statements into evidence by a profile, one after the other; each statement that bears none is counted in a diagnostic, by its verb.</summary>
/// <remarks>
/// A voiding statement becomes an <see cref="EvidenceVoided"/>, wherever it stands; the same statement read twice counts once. What happened is of the member <c>timestamp</c> and recorded at
/// <c>stored</c>; a time without a zone gives no instant unless the profile names a zone. Memory holds the identifier and a digest of each statement, so that repeated ones are known.
/// Statements that <see cref="XapiExport"/> made become the events that they were made of.
/// <para>
/// Codes: <c>verb-unknown</c>, <c>verb-is-no-evidence</c>, <c>no-outcome</c>, <c>no-competency</c>, <c>unknown-competency</c>, <c>unusable-competency</c>, <c>score-not-derivable</c>,
/// <c>score-disagrees</c>, <c>negative-score</c>, <c>opinion-is-no-evidence</c>, <c>verb-contradicts-success</c>, <c>actor-missing</c>, <c>actor-not-named</c>, <c>group-actor</c>,
/// <c>actor-object</c>, <c>statement-reference-object</c>, <c>substatement-object</c>, <c>statement-without-id</c>, <c>repeated-statement</c>, <c>conflicting-statement</c>,
/// <c>voided-statement-unknown</c>, <c>hints-unusable</c>, <c>own-decision</c>, <c>own-event-unusable</c>; and those of <see cref="XapiReader"/>, each once with its count.
/// </para>
/// Not thread safe; for one pass.
/// </remarks>
public sealed class XapiEvidenceMapping
{
    private readonly XapiEvidenceBuilder builder;
    private readonly DiagnosticLog log = new();
    private readonly XapiSeen seen;

    /// <summary>Makes a mapping.</summary>
    /// <param name="profile">The profile; the default one when null.</param>
    /// <param name="framework">The framework to which competencies have to belong, by identifier or code; any are taken when null.</param>
    public XapiEvidenceMapping(XapiProfile? profile = null, CompetencyFramework? framework = null)
    {
        seen = new XapiSeen(log);
        builder = new XapiEvidenceBuilder(profile ?? XapiProfile.Default, framework, log);
    }

    /// <summary>Gets how many statements were read so far.</summary>
    public long StatementCount { get; private set; }

    /// <summary>Gets the problems found so far: what there is of one kind, with one verb, is told once with its count.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => log.ToList();

    /// <summary>Turns statements into events, one after the other, as they are asked for.</summary>
    /// <param name="statements">The statements, as <see cref="XapiReader"/> gives them.</param>
    /// <returns>The events of all learners, in the order of the statements; a voiding follows what it voids.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="statements"/> is null.</exception>
    /// <exception cref="InteropFormatException">As for what makes the statements.</exception>
    public IEnumerable<JournalEvent> Events(IEnumerable<XapiStatementRead> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return Each(statements);
    }

    /// <summary>Turns statements into journals.</summary>
    /// <param name="statements">The statements, as <see cref="XapiReader"/> gives them.</param>
    /// <returns>The journals, in ordinal order of the learners.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="statements"/> is null.</exception>
    /// <exception cref="InteropFormatException">As for what makes the statements.</exception>
    public IReadOnlyList<LearnerJournal> Journals(IEnumerable<XapiStatementRead> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var journals = new SortedDictionary<LearnerId, List<JournalEvent>>();
        foreach (var item in Each(statements))
        {
            if (!journals.TryGetValue(item.Learner, out var own))
            {
                journals.Add(item.Learner, own = []);
            }

            own.Add(item);
        }

        return [.. journals.Select(pair => JournalOf(pair.Key, pair.Value))];
    }

    private LearnerJournal JournalOf(LearnerId learner, List<JournalEvent> events)
    {
        events.Sort(JournalOrder.Instance);
        var journal = new LearnerJournal(learner);
        foreach (var item in events)
        {
            if (journal.Append(item) == AppendOutcome.Conflict)
            {
                log.AddRepeated("conflicting-statement", DiagnosticSeverity.Error, "event", () => item.Id.Value, $"Event '{item.Id}' of learner '{learner}' differs from one of the same identifier; the first is kept.");
            }
        }

        return journal;
    }

    private IEnumerable<JournalEvent> Each(IEnumerable<XapiStatementRead> statements)
    {
        foreach (var read in statements)
        {
            Take(read.Diagnostics);
            if (read.Statement is not { } statement)
            {
                continue;
            }

            StatementCount++;
            if (!seen.IsNew(statement, read.Place))
            {
                continue;
            }

            foreach (var item in EventsOf(statement, read.Place))
            {
                yield return item;
            }
        }

        seen.ReportUnknownVoids();
    }

    private IEnumerable<JournalEvent> EventsOf(XapiStatement statement, string place)
    {
        if (statement.Verb?.Id == XapiTerms.Voided && statement.Object is XapiStatementReference { Id: { } target })
        {
            var own = builder.OwnEvents(statement, place);
            return own.Count > 0 ? own : seen.Void(target, builder.VoidingOf(statement, place), place);
        }

        var events = builder.EventsOf(statement, place);
        return events.Count == 0 || statement.Id is null ? events : [.. events, .. seen.Remember(statement.Id, events)];
    }

    // The same problem stands in the same member of many statements.
    private void Take(ValueList<Diagnostic> diagnostics)
    {
        foreach (var item in diagnostics)
        {
            var member = item.Place[(item.Place.IndexOf('.', StringComparison.Ordinal) + 1)..];
            log.AddRepeated(item.Code, item.Severity, string.Concat(member.Where(letter => !char.IsAsciiDigit(letter))), () => item.Place, item.Message);
        }
    }
}
