using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>Erases a learner: the journal goes, and in the journals of all others nothing stays that names the person.</summary>
/// <remarks>
/// <para>The person is known by the identifier of the learner and by <see cref="ErasureOptions.AlsoKnownAs"/>. In every string of every event of others, of whatever kind:</para>
/// <list type="bullet">
/// <item>a person or learner of such an identifier, ignoring case, becomes a neutral one such as <c>erased1</c>, the same throughout a journal; the role stays. Another learner of the
/// store never does, even where an identifier is the same but for its case;</item>
/// <item>the identifier of an event that holds such a name as a word gets a fresh one, and so do all references to it;</item>
/// <item>in other texts each name becomes <c>[erased]</c>: where it is the whole text, and within a longer text as a whole word, ignoring case. Within longer texts an identifier of
/// fewer than three letters and digits is left, unless it is among the other names, in that spelling; and so is a name within the identifier of somebody else, such as <c>ana</c> in
/// <c>ana-maria</c>.</item>
/// </list>
/// <para>
/// Competencies and experiences keep their identifiers, which are not of the journals. Words of the format, times and numbers are not looked at. Events, their order and their times stay,
/// and so does all that is derived from them but for the names. Immutable and thread safe.
/// </para>
/// </remarks>
public sealed class LearnerErasure
{
    // The first that is not itself a name.
    private static readonly string[] Marks = ["[erased]", "[removed]"];

    private readonly Dictionary<LearnerId, JournalRenaming> renamings = [];
    private readonly LearnerId learner;
    private readonly NamesInText names;
    private readonly string mark;

    private LearnerErasure(LearnerId learner, NamesInText names)
    {
        (this.learner, this.names) = (learner, names);
        mark = Marks.Concat(Enumerable.Range(1, int.MaxValue).Select(number => FormattableString.Invariant($"[{number}]"))).First(candidate => !names.IsIn(candidate, evenShort: true));
    }

    /// <summary>Gets what to look at.</summary>
    /// <remarks>
    /// <c>similar-person</c>: a person whose identifier holds a name of the learner as a word was taken for somebody else; <c>also-a-learner</c>: one of the other names is the identifier of
    /// another learner, who stays; <c>short-identifier</c>: the identifier is too short to be looked for within texts; <c>name-elsewhere</c>: the identifier of a competency or an
    /// experience holds a name and stays. They quote what was found.
    /// </remarks>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private init; } = [];

    /// <summary>Finds out what must be rewritten.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="events">All events of the store, of all learners.</param>
    /// <param name="options">How to erase; the standard when null.</param>
    /// <returns>The erasure, for these events.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="learner"/> is <c>default</c>.</exception>
    public static LearnerErasure Of(LearnerId learner, IEnumerable<JournalEvent> events, ErasureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        Preconditions.Id(learner.Value, nameof(learner));
        var survey = StoreSurvey.Of(learner, events);
        var names = survey.NamesOf(learner, options ?? new());
        var erasure = new LearnerErasure(learner, names) { Diagnostics = survey.Diagnose(learner, options ?? new(), names) };
        foreach (var (other, found) in survey.Journals)
        {
            erasure.renamings.Add(other, JournalRenaming.Of(found, names, erasure.mark, id => names.IsName(id) && !survey.IsOtherLearner(id)));
        }

        return erasure;
    }

    /// <summary>Erases a learner from a store.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="store">All journals; each learner may have several.</param>
    /// <param name="options">How to erase; the standard when null.</param>
    /// <param name="decisions">The decisions that were logged; none when null.</param>
    /// <returns>What is left.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="learner"/> is <c>default</c>.</exception>
    public static ErasureResult Erase(LearnerId learner, IEnumerable<LearnerJournal> store, ErasureOptions? options = null, IEnumerable<DecisionRecord>? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        var journals = store.ToList();
        var logged = decisions?.ToList() ?? [];
        var erasure = Of(learner, journals.SelectMany(journal => journal.Events), options);
        var (kept, rewritten) = erasure.Rewritten(journals.Where(journal => journal.Learner != learner));
        var left = logged.Select(erasure.Rewritten).OfType<DecisionRecord>().ToValueList();
        return new ErasureResult(
            kept, left, journals.Where(journal => journal.Learner == learner).Sum(journal => journal.Events.Count), rewritten, logged.Count - left.Count,
            options is { KeepEvidence: true } ? erasure.Rewritten(AggregateEvidence.Of(journals, options.SmallestGroup)) : null, erasure.Diagnostics);
    }

    /// <summary>Tells whether a text, such as the name of a file, holds a name of the learner as a word.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it does.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public bool IsNamedIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return names.IsIn(text, evenShort: true);
    }

    /// <summary>Gets an event as it stays.</summary>
    /// <param name="item">The event, one of those of which it was told.</param>
    /// <returns>The same event where nothing in it names the person; null where it is of the learner.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="ArgumentException">It was not told of events of this learner.</exception>
    public JournalEvent? Rewritten(JournalEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Learner == learner)
        {
            return null;
        }

        if (!renamings.TryGetValue(item.Learner, out var renaming))
        {
            throw new ArgumentException($"Event '{item.Id}' is of learner '{item.Learner}', of whom there was no event; expected one of those of which it was told.", nameof(item));
        }

        var text = LearningJson.WriteEvent(item);
        var rewritten = DocumentStrings.Replace(text, DocumentShape.OfEvents, found => Rewritten(found, renaming, InText));
        return ReferenceEquals(text, rewritten) ? item : Read(text, rewritten, renaming);
    }

    /// <summary>Gets a decision as it stays.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>The same decision where nothing in it names the person; null where it is about the learner.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="decision"/> is null.</exception>
    public DecisionRecord? Rewritten(DecisionRecord decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Learner == learner ? null : LearningJson.Rewritten(decision, found => found.Meaning is StringMeaning.Text or StringMeaning.ThingName ? InText(found) : found.Text);
    }

    /// <summary>Gets pooled evidence as it is kept: without outcomes whose level has a name of the person.</summary>
    /// <param name="evidence">The pooled evidence.</param>
    /// <returns>The evidence without them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    public AggregateEvidence Rewritten(AggregateEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence with
        {
            Rows = evidence.Rows.Select(row => row with { Outcomes = row.Outcomes.Where(outcome => !names.IsIn(outcome.Outcome)).ToValueList() }).ToValueList(),
        };
    }

    private (List<LearnerJournal> Journals, int Rewritten) Rewritten(IEnumerable<LearnerJournal> journals)
    {
        var (kept, count) = (new List<LearnerJournal>(), 0);
        foreach (var journal in journals)
        {
            var rewritten = new LearnerJournal(journal.Learner);
            foreach (var item in journal.Events)
            {
                var stays = Rewritten(item)!;
                count += ReferenceEquals(item, stays) ? 0 : 1;
                rewritten.Append(stays);
            }

            kept.Add(rewritten);
        }

        return (kept, count);
    }

    // What a kind of event demands of its texts, texts with marks in them may not meet: then marks alone stand there, with a number where texts differ.
    private JournalEvent Read(string text, string rewritten, JournalRenaming renaming)
    {
        try
        {
            return Proved(LearningJson.ReadEvent(rewritten), renaming);
        }
        catch (LearningJsonException)
        {
            var marks = new NumberedMarks(mark);
            return Proved(LearningJson.ReadEvent(DocumentStrings.Replace(
                text, DocumentShape.OfEvents, found => Rewritten(found, renaming, one => names.IsIn(one.Text) ? marks.For(one.Text) : one.Text))), renaming);
        }
    }

    private JournalEvent Proved(JournalEvent item, JournalRenaming renaming)
    {
        DocumentStrings.Look(LearningJson.WriteEvent(item), DocumentShape.OfEvents, found =>
        {
            if (Rewritten(found, renaming, InText) != found.Text)
            {
                throw new InvalidOperationException("A name was left in an event that was rewritten, which is a fault of this library.");
            }
        });
        return item;
    }

    private static string Rewritten(DocumentString found, JournalRenaming renaming, Func<DocumentString, string> inText) => found.Meaning switch
    {
        StringMeaning.Learner or StringMeaning.Person => renaming.Person(found.Text),
        StringMeaning.Event => renaming.Event(found.Text),
        StringMeaning.ThingName => renaming.Thing(found.Text),
        StringMeaning.Reference => renaming.Event(found.Text) is var id && id != found.Text ? id : renaming.Thing(found.Text),
        StringMeaning.Text => inText(found),
        _ => found.Text,
    };

    private string InText(DocumentString found)
    {
        var replaced = names.Replace(found.Text, _ => mark);
        return ReferenceEquals(replaced, found.Text) || !names.IsIn(replaced) ? replaced : mark;
    }
}
