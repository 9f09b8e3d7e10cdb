using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Writes the prerequisites of a framework as a list of edges in CSV, as <see cref="EdgeCsvReader"/> reads it.</summary>
public static class EdgeCsvWriter
{
    private static readonly string[] Columns = ["prerequisite", "competency", "strength"];

    /// <summary>Writes the columns <c>prerequisite,competency,strength</c>, then a row with no prerequisite for each competency that no edge names.</summary>
    /// <param name="writer">Where to; it stays open. Lines end as RFC 4180 says, by CR LF.</param>
    /// <param name="framework">The framework.</param>
    /// <param name="precedes">What its <c>precedes</c> associations mean; ignored by default. A pair that is a prerequisite already is not written again.</param>
    /// <param name="formulas">What becomes of identifiers that a spreadsheet would run; by default they are refused.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="precedes"/> or <paramref name="formulas"/> is not defined.</exception>
    /// <exception cref="InteropFormatException">An identifier is a formula, and such are refused. Nothing was written then.</exception>
    public static void Write(TextWriter writer, CompetencyFramework framework, PrecedesMeaning precedes = PrecedesMeaning.Ignore, FormulaText formulas = FormulaText.Refuse)
    {
        ArgumentNullException.ThrowIfNull(writer);
        WriteTwice(() => new CsvOutput(writer, "edges", formulas, Columns), framework, precedes, formulas);
    }

    /// <summary>Writes the same to a stream.</summary>
    /// <param name="stream">Where to, in UTF-8; it stays open.</param>
    /// <param name="framework">The framework.</param>
    /// <param name="precedes">What its <c>precedes</c> associations mean; ignored by default.</param>
    /// <param name="formulas">What becomes of identifiers that a spreadsheet would run; by default they are refused.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="precedes"/> or <paramref name="formulas"/> is not defined.</exception>
    /// <exception cref="InteropFormatException">An identifier is a formula, and such are refused. Nothing was written then.</exception>
    public static void Write(Stream stream, CompetencyFramework framework, PrecedesMeaning precedes = PrecedesMeaning.Ignore, FormulaText formulas = FormulaText.Refuse)
    {
        ArgumentNullException.ThrowIfNull(stream);
        WriteTwice(() => new CsvOutput(stream, "edges", formulas, Columns), framework, precedes, formulas);
    }

    // First to nowhere, so that what is refused is refused before anything is written.
    private static void WriteTwice(Func<CsvOutput> open, CompetencyFramework framework, PrecedesMeaning precedes, FormulaText formulas)
    {
        ArgumentNullException.ThrowIfNull(framework);
        var graph = PrerequisiteGraph.Compile(framework, precedes);
        using (var nowhere = new CsvOutput(Stream.Null, "edges", formulas, Columns))
        {
            Write(nowhere, framework, graph);
        }

        using var output = open();
        Write(output, framework, graph);
    }

    private static void Write(CsvOutput output, CompetencyFramework framework, PrerequisiteGraph graph)
    {
        var named = new bool[framework.Count];
        for (var index = 0; index < framework.Count; index++)
        {
            Write(output, framework, named, graph.HardPrerequisites(index), index, "hard");
            Write(output, framework, named, graph.SoftPrerequisites(index), index, "soft");
        }

        for (var index = 0; index < framework.Count; index++)
        {
            if (!named[index])
            {
                output.Row(null, framework[index].Id.Value, null);
            }
        }
    }

    private static void Write(CsvOutput output, CompetencyFramework framework, bool[] named, ReadOnlySpan<int> before, int after, string strength)
    {
        foreach (var index in before)
        {
            output.Row(framework[index].Id.Value, framework[after].Id.Value, strength);
            named[index] = true;
            named[after] = true;
        }
    }
}
