using System.Text;

namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>Edges in CSV, damaged: where nothing is reported, the framework has every edge and every name.</summary>
internal static class EdgeCsvFuzz
{
    public static FuzzedReader Reader { get; } = new("edge-csv", () => [Encoding.UTF8.GetBytes("prerequisite,competency,strength\na,b,hard\nb,c,soft\n,d,\n\"x,\"\"y\"\"\",d,\n")], Read)
    {
        Tokens = ["hard", "a,b,hard\n", "b,a,\n", "c,c,\n"],
    };

    private static string? Read(byte[] input)
    {
        var build = EdgeCsvReader.Read(new MemoryStream(input));
        if (build.Diagnostics.Count > 0)
        {
            return null;
        }

        using var table = new CsvTable(new MemoryStream(input));
        var (before, after) = (table.ColumnOf("prerequisite"), table.ColumnOf("competency"));
        var edges = new HashSet<(string, string)>();
        var names = new HashSet<string>();
        while (table.Next())
        {
            names.Add(table[after]);
            if (!string.IsNullOrWhiteSpace(table[before]))
            {
                names.Add(table[before]);
                edges.Add((table[before], table[after]));
            }
        }

        return edges.Count == build.Framework.Prerequisites.Count && names.Count == build.Framework.Count
            ? null
            : FormattableString.Invariant($"{edges.Count} edges of {names.Count} names, and {build.Framework.Prerequisites.Count} of {build.Framework.Count} are kept");
    }
}
