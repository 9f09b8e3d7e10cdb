using System.Globalization;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Serialization;

/// <summary>Which identifiers of events and persons get another one in the journal of one learner.</summary>
/// <remarks>
/// Fresh identifiers say nothing of the old ones but their order, which decides between events of equal times: where one of several such events is renamed, all of them are,
/// so that the order of the journal stays.
/// </remarks>
internal sealed class JournalRenaming
{
    private const string Fresh = "erased";

    private readonly Dictionary<string, string> events;
    private readonly Dictionary<string, string> persons;

    private JournalRenaming(Dictionary<string, string> events, Dictionary<string, string> persons) => (this.events, this.persons) = (events, persons);

    /// <summary>The identifier of an event from now on.</summary>
    public string Event(string id) => events.GetValueOrDefault(id, id);

    /// <summary>The identifier of a person from now on.</summary>
    public string Person(string id) => persons.GetValueOrDefault(id, id);

    /// <summary>Decides what is renamed.</summary>
    /// <param name="journal">All events of one learner.</param>
    /// <param name="namedEvents">All identifiers of events that occur in them.</param>
    /// <param name="namedPersons">All identifiers of persons and learners that occur in them.</param>
    /// <param name="names">The names that must not stay.</param>
    /// <param name="isErased">Whether an identifier is one of the person.</param>
    public static JournalRenaming Of(
        IReadOnlyCollection<JournalEvent> journal, IReadOnlySet<string> namedEvents, IReadOnlySet<string> namedPersons, NamesInText names, Func<string, bool> isErased)
    {
        var renamed = namedEvents.Where(id => names.IsIn(id, evenShort: true)).ToHashSet(StringComparer.Ordinal);
        if (renamed.Count > 0)
        {
            AddTied(renamed, journal);
        }

        var persons = namedPersons.Where(isErased).Order(StringComparer.Ordinal).ToList();
        return new(Numbered([.. renamed.Order(StringComparer.Ordinal)], namedEvents, names), Numbered(persons, namedPersons, names));
    }

    // An event with two contents, in copies that contradict each other, stands in two places.
    private static void AddTied(HashSet<string> renamed, IReadOnlyCollection<JournalEvent> journal)
    {
        var tied = journal.GroupBy(item => (item.KnownFrom, item.Sequence), item => item.Id.Value).Select(group => group.Distinct().ToList()).Where(group => group.Count > 1).ToList();
        int before;
        do
        {
            before = renamed.Count;
            tied.Where(group => group.Exists(renamed.Contains)).ToList().ForEach(renamed.UnionWith);
        }
        while (renamed.Count > before);
    }

    // Numbers go on after those of earlier erasures, all with as many digits, so that the ordinal order is that of the numbers.
    private static Dictionary<string, string> Numbered(List<string> ids, IReadOnlySet<string> taken, NamesInText names)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            return numbers;
        }

        var last = taken.Max(NumberOf);
        var digits = (last + (2L * ids.Count)).ToString(CultureInfo.InvariantCulture).Length;
        foreach (var id in ids)
        {
            string fresh;
            do
            {
                fresh = Fresh + (++last).ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            }
            while (names.IsIn(fresh, evenShort: true));

            numbers.Add(id, fresh);
        }

        return numbers;
    }

    // Longer numbers than these no erasure has made.
    private static long NumberOf(string id) =>
        id.Length <= Fresh.Length + 15 && id.StartsWith(Fresh, StringComparison.Ordinal) && long.TryParse(id.AsSpan(Fresh.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
