using System.Buffers;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Writes the prerequisites of a framework as a list of edges in CSV, as <see cref="EdgeCsvReader"/> reads it.</summary>
public static class EdgeCsvWriter
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t\"\r\n \uFEFF");

    /// <summary>Writes the columns <c>prerequisite,competency,strength</c>, then a row with no prerequisite for each competency that no edge names.</summary>
    /// <param name="writer">Where to; it stays open. Lines end as RFC 4180 says, by CR LF.</param>
    /// <param name="framework">The framework.</param>
    /// <param name="precedes">What its <c>precedes</c> associations mean; ignored by default. A pair that is a prerequisite already is not written again.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="precedes"/> is not defined.</exception>
    public static void Write(TextWriter writer, CompetencyFramework framework, PrecedesMeaning precedes = PrecedesMeaning.Ignore)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(framework);
        var graph = PrerequisiteGraph.Compile(framework, precedes);
        writer.Write("prerequisite,competency,strength\r\n");
        var named = new bool[framework.Count];
        for (var index = 0; index < framework.Count; index++)
        {
            Write(writer, framework, named, graph.HardPrerequisites(index), index, "hard");
            Write(writer, framework, named, graph.SoftPrerequisites(index), index, "soft");
        }

        for (var index = 0; index < framework.Count; index++)
        {
            if (!named[index])
            {
                writer.Write($",{Field(framework[index].Id)},\r\n");
            }
        }
    }

    private static void Write(TextWriter writer, CompetencyFramework framework, bool[] named, ReadOnlySpan<int> before, int after, string strength)
    {
        foreach (var index in before)
        {
            writer.Write($"{Field(framework[index].Id)},{Field(framework[after].Id)},{strength}\r\n");
            named[index] = true;
            named[after] = true;
        }
    }

    private static string Field(CompetencyId id) =>
        id.Value.AsSpan().ContainsAny(Quoted) ? $"\"{id.Value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : id.Value;
}
