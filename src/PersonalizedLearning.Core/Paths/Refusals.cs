namespace PersonalizedLearning.Paths;

/// <summary>Counts for which competencies the filters left nothing, and which filters did.</summary>
internal sealed class Refusals(ICandidateFilter[] filters)
{
    private readonly int[] emptied = new int[filters.Length];
    private readonly bool[] noted = new bool[filters.Length];

    /// <summary>Whether any competency was left without an experience.</summary>
    public bool Any => emptied.Any(count => count > 0);

    /// <summary>Notes that a filter refused a candidate.</summary>
    public void Note(int filter) => noted[filter] = true;

    /// <summary>Ends a competency.</summary>
    /// <param name="isEmptied">Whether all its candidates were refused; if not, the notes on them count for nothing.</param>
    public void End(bool isEmptied)
    {
        for (var filter = 0; filter < filters.Length; filter++)
        {
            emptied[filter] += isEmptied && noted[filter] ? 1 : 0;
        }

        noted.AsSpan().Clear();
    }

    public IEnumerable<Diagnostic> Diagnostics() =>
        from filter in Enumerable.Range(0, filters.Length)
        where emptied[filter] > 0
        select new Diagnostic(
            "filtered-out", DiagnosticSeverity.Info, filters[filter].Name,
            $"The constraint '{filters[filter].Name}' had a part in leaving {emptied[filter]} competencies that are ready without an experience.");
}
