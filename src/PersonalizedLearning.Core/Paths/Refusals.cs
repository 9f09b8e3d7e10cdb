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

    /// <summary>Says that a candidate of the competency was left; clears the notes.</summary>
    public void Dismiss() => noted.AsSpan().Clear();

    /// <summary>Says that all candidates of a competency were refused since the last one; clears the notes.</summary>
    public void Confirm()
    {
        for (var filter = 0; filter < filters.Length; filter++)
        {
            emptied[filter] += noted[filter] ? 1 : 0;
        }

        Dismiss();
    }

    public IEnumerable<Diagnostic> Diagnostics() =>
        from filter in Enumerable.Range(0, filters.Length)
        where emptied[filter] > 0
        select new Diagnostic(
            "filtered-out", DiagnosticSeverity.Info, filters[filter].Name,
            $"The constraint '{filters[filter].Name}' had a part in leaving {emptied[filter]} competencies that are ready without an experience.");
}
