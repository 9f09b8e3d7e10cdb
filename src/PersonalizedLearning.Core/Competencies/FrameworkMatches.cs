namespace PersonalizedLearning.Competencies;

/// <summary>Which competencies of two versions of a framework are the same, one to one, by dense indices.</summary>
internal sealed class FrameworkMatches
{
    private const int None = -1;
    private const int Several = -2;

    private readonly int[] currentOf;
    private readonly int[] formerOf;

    private FrameworkMatches(CompetencyFramework former, CompetencyFramework current)
    {
        (Former, Current) = (former, current);
        currentOf = new int[former.Count];
        formerOf = new int[current.Count];
        Array.Fill(currentOf, None);
        Array.Fill(formerOf, None);
    }

    public CompetencyFramework Former { get; }

    public CompetencyFramework Current { get; }

    /// <summary>Those whose identifiers differ, in the order of the later version.</summary>
    public ValueList<IdentifierChange> IdentifierChanges { get; private set; }

    public static FrameworkMatches Of(CompetencyFramework former, CompetencyFramework current, FrameworkMatching matching)
    {
        var matches = new FrameworkMatches(former, current);
        var changes = new List<(int Current, IdentifierChange Change)>();
        for (var index = 0; index < former.Count; index++)
        {
            if (current.IndexOf(former[index].Id) is var same and >= 0)
            {
                matches.Join(index, same);
            }
        }

        if (matching >= FrameworkMatching.Links)
        {
            matches.JoinAll([.. matches.LinkedPairs()], FrameworkMatching.Links, changes);
        }

        if (matching >= FrameworkMatching.Code)
        {
            matches.JoinAll([.. matches.PairsOfCodes()], FrameworkMatching.Code, changes);
        }

        matches.IdentifierChanges = changes.OrderBy(change => change.Current).Select(change => change.Change).ToValueList();
        return matches;
    }

    /// <summary>The index in the later version; negative when it has no such competency.</summary>
    public int CurrentOf(int former) => currentOf[former];

    /// <summary>The index in the former version; negative when it had no such competency.</summary>
    public int FormerOf(int current) => formerOf[current];

    private void Join(int former, int current) => (currentOf[former], formerOf[current]) = (current, former);

    // Where one side has several partners, nobody can say which of them is meant.
    private void JoinAll(List<(int Former, int Current)> pairs, FrameworkMatching by, List<(int Current, IdentifierChange Change)> changes)
    {
        var partnerOfFormer = new Dictionary<int, int>();
        var partnerOfCurrent = new Dictionary<int, int>();
        foreach (var (former, current) in pairs)
        {
            Note(partnerOfFormer, former, current);
            Note(partnerOfCurrent, current, former);
        }

        foreach (var (former, current) in partnerOfFormer)
        {
            if (current != Several && partnerOfCurrent[current] == former)
            {
                Join(former, current);
                changes.Add((current, new IdentifierChange(Former[former].Id, Current[current].Id, by)));
            }
        }
    }

    private static void Note(Dictionary<int, int> partners, int one, int other) =>
        partners[one] = partners.TryGetValue(one, out var known) && known != other ? Several : other;

    private IEnumerable<(int Former, int Current)> LinkedPairs()
    {
        foreach (var link in new[] { Former, Current }.SelectMany(framework => framework.Associations.Concat(framework.ExternalReferences)))
        {
            if (link.Type is not (AssociationType.ExactMatchOf or AssociationType.ReplacedBy))
            {
                continue;
            }

            if (Open(Former, currentOf, link.Origin) is var origin and >= 0 && Open(Current, formerOf, link.Destination) is var next and >= 0)
            {
                yield return (origin, next);
            }

            if (Open(Former, currentOf, link.Destination) is var destination and >= 0 && Open(Current, formerOf, link.Origin) is var before and >= 0)
            {
                yield return (destination, before);
            }
        }
    }

    private static int Open(CompetencyFramework framework, int[] partners, CompetencyId id) => framework.IndexOf(id) is var index and >= 0 && partners[index] == None ? index : None;

    private IEnumerable<(int Former, int Current)> PairsOfCodes()
    {
        var codes = SingleCodes(Current);
        foreach (var (code, former) in SingleCodes(Former))
        {
            if (currentOf[former] == None && codes.TryGetValue(code, out var current) && formerOf[current] == None)
            {
                yield return (former, current);
            }
        }
    }

    private static Dictionary<string, int> SingleCodes(CompetencyFramework framework)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < framework.Count; index++)
        {
            if (framework[index].Code is { } code && !found.TryAdd(code, index))
            {
                repeated.Add(code);
            }
        }

        foreach (var code in repeated)
        {
            found.Remove(code);
        }

        return found;
    }
}
