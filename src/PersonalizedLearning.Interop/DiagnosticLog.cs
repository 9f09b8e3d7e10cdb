namespace PersonalizedLearning.Interop;

/// <summary>Collects problems; what is wrong in the same way in many objects is reported once, with its first place and how often it occurs.</summary>
internal sealed class DiagnosticLog
{
    private readonly List<Entry> entries = [];
    private readonly Dictionary<(string Code, string Kind), int> groups = [];

    /// <summary>Reports one problem.</summary>
    public void Add(string code, DiagnosticSeverity severity, string place, string message) =>
        entries.Add(new Entry(new Diagnostic(code, severity, place, message)));

    /// <summary>Reports a problem that whole files tend to have throughout; its kind, such as <c>CFItems.uri</c>, is the same wherever the problem is.</summary>
    public void AddRepeated(string code, DiagnosticSeverity severity, string kind, Func<string> place, string message)
    {
        if (!CountAgain(code, kind))
        {
            groups.Add((code, kind), entries.Count);
            Add(code, severity, place(), message);
        }
    }

    /// <summary>Counts a problem once more if it was reported before; nothing is done otherwise.</summary>
    /// <returns>Whether it was.</returns>
    public bool CountAgain(string code, string kind)
    {
        if (!groups.TryGetValue((code, kind), out var index))
        {
            return false;
        }

        entries[index].Count++;
        return true;
    }

    /// <summary>The problems in the order in which they were first met.</summary>
    public List<Diagnostic> ToList() => [.. entries.Select(Shown)];

    private static Diagnostic Shown(Entry entry) => entry.Count == 1
        ? entry.First
        : entry.First with { Message = FormattableString.Invariant($"{entry.First.Message} This is so {entry.Count} times; the first is named.") };

    private sealed class Entry(Diagnostic first)
    {
        public Diagnostic First => first;

        public int Count { get; set; } = 1;
    }
}
