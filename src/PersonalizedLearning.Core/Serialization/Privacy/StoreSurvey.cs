using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Serialization;

/// <summary>All identifiers that occur in the events of a store, but for those of one learner.</summary>
internal sealed class StoreSurvey
{
    private readonly Dictionary<LearnerId, JournalSurvey> journals = [];
    private readonly Dictionary<string, EventId> elsewhere = new(StringComparer.Ordinal);
    private readonly HashSet<string> learners = new(StringComparer.Ordinal);

    private StoreSurvey()
    {
    }

    /// <summary>What was found, by learner.</summary>
    public IEnumerable<KeyValuePair<LearnerId, JournalSurvey>> Journals => journals;

    private IEnumerable<string> Persons => journals.Values.SelectMany(journal => journal.Persons).Distinct();

    /// <summary>Goes through events.</summary>
    /// <param name="erased">The learner whose events are passed over; none is where it is <c>default</c>.</param>
    /// <param name="events">The events.</param>
    public static StoreSurvey Of(LearnerId erased, IEnumerable<JournalEvent> events)
    {
        var survey = new StoreSurvey();
        foreach (var item in events.Where(item => item.Learner != erased))
        {
            survey.Add(item);
        }

        return survey;
    }

    /// <summary>Whether an identifier is that of another learner of the store.</summary>
    public bool IsOtherLearner(string id) => learners.Contains(id);

    /// <summary>The names of a learner, told from those of others.</summary>
    public NamesInText NamesOf(LearnerId learner, ErasureOptions options)
    {
        var names = new HashSet<string>(options.AlsoKnownAs.Append(learner.Value), StringComparer.OrdinalIgnoreCase);
        var alone = new NamesInText(names, options.AlsoKnownAs, []);
        return new NamesInText(names, options.AlsoKnownAs, learners.Concat(Persons).Where(id => !names.Contains(id) && alone.IsIn(id, evenShort: true)));
    }

    /// <summary>What whoever erases a learner should look at.</summary>
    public IReadOnlyList<Diagnostic> Diagnose(LearnerId learner, ErasureOptions options, NamesInText names)
    {
        var alone = new NamesInText(options.AlsoKnownAs.Append(learner.Value), options.AlsoKnownAs, []);
        var found = new List<Diagnostic>();
        if (NamesInText.IsShort(learner.Value) && !options.AlsoKnownAs.Contains(learner.Value))
        {
            found.Add(new("short-identifier", DiagnosticSeverity.Info, learner.Value, "The identifier is too short to be looked for within texts; add it to the other names to find it there."));
        }

        found.AddRange(learners.Where(names.IsName).Order(StringComparer.Ordinal).Select(id => new Diagnostic(
            "also-a-learner", DiagnosticSeverity.Warning, id, $"'{id}' is also the identifier of another learner, who stays; expected to be erased separately if it is the same person.")));
        found.AddRange(Persons.Where(id => !names.IsName(id) && !IsOtherLearner(id) && alone.IsIn(id, evenShort: true)).Order(StringComparer.Ordinal).Select(id => new Diagnostic(
            "similar-person", DiagnosticSeverity.Warning, id, $"Person '{id}' was taken for somebody else; add the identifier to the other names if it is the same person.")));
        found.AddRange(elsewhere.Where(item => alone.IsIn(item.Key)).OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => new Diagnostic(
            "name-elsewhere", DiagnosticSeverity.Warning, item.Value.Value, $"'{item.Key}' names a competency or an experience, and stays; expected no name of a person there.")));
        return found.AsReadOnly();
    }

    private void Add(JournalEvent item)
    {
        learners.Add(item.Learner.Value);
        if (!journals.TryGetValue(item.Learner, out var journal))
        {
            journals.Add(item.Learner, journal = new JournalSurvey());
        }

        journal.Events.Add(item);
        DocumentStrings.Look(LearningJson.WriteEvent(item), DocumentShape.OfEvents, found =>
        {
            switch (found.Meaning)
            {
                case StringMeaning.Event:
                    journal.EventIds.Add(found.Text);
                    break;
                case StringMeaning.Person or StringMeaning.Learner:
                    journal.Persons.Add(found.Text);
                    break;
                case StringMeaning.ThingName or StringMeaning.Reference:
                    journal.ThingNames.Add(found.Text);
                    break;
                case StringMeaning.Elsewhere:
                    elsewhere.TryAdd(found.Text, item.Id);
                    break;
            }
        });
    }
}
