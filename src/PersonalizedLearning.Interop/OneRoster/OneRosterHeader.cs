namespace PersonalizedLearning.Interop;

/// <summary>The names of the fields of rows that come from one table, each once whatever its capitals.</summary>
internal sealed class OneRosterHeader
{
    private readonly Dictionary<string, int> positions = new(StringComparer.OrdinalIgnoreCase);

    public OneRosterHeader(IEnumerable<string> names)
    {
        Names = [.. names];
        Orders = new SlashOrder[Names.Length];
        for (var index = 0; index < Names.Length; index++)
        {
            positions.Add(Names[index], index);
        }
    }

    /// <summary>The names by position.</summary>
    public string[] Names { get; }

    /// <summary>How the dates of each column are to be read.</summary>
    public SlashOrder[] Orders { get; }

    /// <summary>The position of a name; −1 when it is not there.</summary>
    public int IndexOf(string name) => positions.GetValueOrDefault(name, -1);
}
