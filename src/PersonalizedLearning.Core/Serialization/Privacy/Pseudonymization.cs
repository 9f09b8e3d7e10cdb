using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>Puts pseudonyms in the place of all identifiers of learners, persons and events, by a key that is held elsewhere.</summary>
/// <remarks>
/// <para>The same key gives the same pseudonyms, so that what is written today fits what was written yesterday. Identifiers of competencies and experiences stay, and so do names of
/// things of the program (items, activities, levels, rules), unless one holds the identifier of a person: then it becomes a pseudonym, too. Texts that people wrote are left out; one that
/// its event can't be without becomes <c>[left out]</c>, with a number where texts of an event differ, and lists keep their length. Kept texts have each identifier replaced by the
/// rules by which <see cref="LearnerErasure"/> finds names.</para>
/// <para>Events keep their number, times and order, and what is derived from them is the same but for identifiers and texts. As pseudonyms can't keep the order of the identifiers,
/// which decides between events of equal time and <see cref="JournalEvent.Sequence"/>, such events are numbered anew; copies of a journal are merged before.</para>
/// </remarks>
public static class Pseudonymization
{
    private const string LeftOut = "[left out]";

    /// <summary>Makes a journal with pseudonyms.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="key">The key.</param>
    /// <param name="options">What stays; the standard when null.</param>
    /// <returns>The journal of the pseudonym.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static LearnerJournal Apply(LearnerJournal journal, PseudonymKey key, PseudonymOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return Apply([journal], key, options)[0];
    }

    /// <summary>Makes journals with pseudonyms; in kept texts the identifiers of all of them are found.</summary>
    /// <param name="journals">The journals.</param>
    /// <param name="key">The key.</param>
    /// <param name="options">What stays; the standard when null.</param>
    /// <returns>The journals of the pseudonyms, in the order of the journals.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<LearnerJournal> Apply(IEnumerable<LearnerJournal> journals, PseudonymKey key, PseudonymOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(journals);
        ArgumentNullException.ThrowIfNull(key);
        var all = journals.ToList();
        var writer = new PseudonymWriter(key, StoreSurvey.Of(default, all.SelectMany(journal => journal.Events)), all.Select(journal => journal.Learner), options ?? new());
        return [.. all.Select(journal => Apply(journal, key, writer))];
    }

    /// <summary>Makes a decision with pseudonyms: all in it is kept but for the learner.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="key">The key.</param>
    /// <returns>The decision about the pseudonym.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static DecisionRecord Apply(DecisionRecord decision, PseudonymKey key)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(key);
        return decision with { Learner = key.PseudonymOf(decision.Learner) };
    }

    private static LearnerJournal Apply(LearnerJournal journal, PseudonymKey key, PseudonymWriter writer)
    {
        var result = new LearnerJournal(key.PseudonymOf(journal.Learner));
        foreach (var (item, sequence) in Numbered(journal.Events))
        {
            result.Append(writer.Of(item) with { Sequence = sequence });
        }

        return result;
    }

    // Events of one instant keep their positions, unless two of them are told apart by their identifiers alone.
    private static IEnumerable<(JournalEvent Event, long Sequence)> Numbered(IReadOnlyList<JournalEvent> events)
    {
        foreach (var group in events.GroupBy(item => item.KnownFrom))
        {
            var together = group.ToList();
            var distinct = together.DistinctBy(item => item.Sequence).Count() == together.Count;
            foreach (var (rank, item) in together.Index())
            {
                yield return (item, distinct ? item.Sequence : rank);
            }
        }
    }

    /// <summary>Replaces strings by pseudonyms.</summary>
    private sealed class PseudonymWriter
    {
        private readonly PseudonymKey key;
        private readonly bool keepTexts;
        private readonly HashSet<string> persons;
        private readonly HashSet<string> events;
        private readonly NamesInText personNames;
        private readonly NamesInText allNames;

        public PseudonymWriter(PseudonymKey key, StoreSurvey survey, IEnumerable<LearnerId> learners, PseudonymOptions options)
        {
            (this.key, keepTexts) = (key, options.KeepTexts);
            persons = new(survey.Journals.SelectMany(journal => journal.Value.Persons).Concat(learners.Select(learner => learner.Value)), StringComparer.OrdinalIgnoreCase);
            events = new(survey.Journals.SelectMany(journal => journal.Value.EventIds), StringComparer.Ordinal);
            personNames = new(persons, [], []);
            allNames = keepTexts ? new(persons.Concat(events), [], []) : personNames;
        }

        // Some kinds of events have texts that may be missing, but not all of them at once.
        public JournalEvent Of(JournalEvent item)
        {
            var text = LearningJson.WriteEvent(item);
            try
            {
                return LearningJson.ReadEvent(Replaced(text, leaveOut: true));
            }
            catch (LearningJsonException)
            {
                return LearningJson.ReadEvent(Replaced(text, leaveOut: false));
            }
        }

        private string Replaced(string text, bool leaveOut)
        {
            var marks = new NumberedMarks(LeftOut);
            return DocumentStrings.Replace(text, DocumentShape.OfEvents, found => Of(found, leaveOut, marks));
        }

        private string? Of(DocumentString found, bool leaveOut, NumberedMarks marks) => found.Meaning switch
        {
            StringMeaning.Learner or StringMeaning.Person => key.OfPerson(found.Text),
            StringMeaning.Event => key.OfEvent(found.Text),
            StringMeaning.Reference when events.Contains(found.Text) => key.OfEvent(found.Text),
            StringMeaning.ThingName or StringMeaning.Reference => personNames.IsIn(found.Text) ? key.OfThing(found.Text) : found.Text,
            StringMeaning.Text when keepTexts => allNames.Replace(found.Text, name => persons.Contains(name) ? key.OfPerson(name) : key.OfEvent(name)),
            StringMeaning.Text when found.MayLack && leaveOut => null,
            StringMeaning.Text => marks.For(found.Text),
            _ => found.Text,
        };
    }
}
