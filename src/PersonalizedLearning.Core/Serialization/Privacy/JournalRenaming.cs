using System.Globalization;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Serialization;

/// <summary>Which identifiers of events and persons, and which names of things, become others in the journal of one learner.</summary>
/// <remarks>
/// Fresh identifiers say nothing of the old ones but their order, which decides between events of equal times: where one of several such events is renamed, all of them are,
/// so that the order of the journal stays. Names of things that differed still differ.
/// </remarks>
internal sealed class JournalRenaming
{
    private const string FreshId = "erased";

    private readonly Dictionary<string, string> events;
    private readonly Dictionary<string, string> persons;
    private readonly Dictionary<string, string> things;

    private JournalRenaming(Dictionary<string, string> events, Dictionary<string, string> persons, Dictionary<string, string> things) =>
        (this.events, this.persons, this.things) = (events, persons, things);

    /// <summary>The identifier of an event from now on.</summary>
    public string Event(string id) => events.GetValueOrDefault(id, id);

    /// <summary>The identifier of a person from now on.</summary>
    public string Person(string id) => persons.GetValueOrDefault(id, id);

    /// <summary>The name of a thing from now on.</summary>
    public string Thing(string name) => things.GetValueOrDefault(name, name);

    /// <summary>Decides what is renamed.</summary>
    /// <param name="journal">What occurs in the events of one learner.</param>
    /// <param name="names">The names that must not stay.</param>
    /// <param name="mark">What stands in their place.</param>
    /// <param name="isErased">Whether an identifier is one of the person.</param>
    public static JournalRenaming Of(JournalSurvey journal, NamesInText names, string mark, Func<string, bool> isErased)
    {
        var renamed = journal.EventIds.Where(id => names.IsIn(id, evenShort: true)).ToHashSet(StringComparer.Ordinal);
        if (renamed.Count > 0)
        {
            AddTied(renamed, journal.Events);
        }

        var persons = journal.Persons.Where(isErased).Order(StringComparer.Ordinal).ToList();
        return new(Numbered([.. renamed.Order(StringComparer.Ordinal)], journal.EventIds, names), Numbered(persons, journal.Persons, names), Marked(journal.ThingNames, names, mark));
    }

    private static Dictionary<string, string> Marked(HashSet<string> things, NamesInText names, string mark)
    {
        var taken = new HashSet<string>(things, StringComparer.Ordinal);
        return things.Where(name => names.IsIn(name)).Order(StringComparer.Ordinal).ToDictionary(name => name, Fresh, StringComparer.Ordinal);

        string Fresh(string name) => Enumerable.Range(2, int.MaxValue - 2).Select(number => FormattableString.Invariant($"{mark} {number}")).Prepend(mark).Prepend(names.Replace(name, _ => mark))
            .First(fresh => Preconditions.IsId(fresh) && !names.IsIn(fresh) && taken.Add(fresh));
    }

    // An event with two contents, in copies that contradict each other, stands in two places.
    private static void AddTied(HashSet<string> renamed, List<JournalEvent> journal)
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
    private static Dictionary<string, string> Numbered(List<string> ids, HashSet<string> taken, NamesInText names)
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
                fresh = FreshId + (++last).ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            }
            while (names.IsIn(fresh, evenShort: true));

            numbers.Add(id, fresh);
        }

        return numbers;
    }

    // Longer numbers than these no erasure has made.
    private static long NumberOf(string id) =>
        id.Length <= FreshId.Length + 15 && id.StartsWith(FreshId, StringComparison.Ordinal) && long.TryParse(id.AsSpan(FreshId.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
