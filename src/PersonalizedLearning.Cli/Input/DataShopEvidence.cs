using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Cli.Input;

/// <summary>Answers in a table of DataShop, not packed: those of the first model, without a zone; <c>plearn import datashop</c> has the choices.</summary>
internal sealed class DataShopEvidence : EvidenceFormat
{
    private readonly List<Diagnostic> diagnostics = [];

    public override IEnumerable<Diagnostic> Diagnostics => diagnostics;

    public override bool IsOf(FileStart start) => start.Holds("Anon Student Id\t");

    public override IEnumerable<EvidenceRow> Read(string path)
    {
        var table = DataShopReader.ReadFile(path);
        var row = 0L;
        foreach (var item in table.Rows())
        {
            row++;
            if (item.Evidence is { } record)
            {
                yield return new EvidenceRow(row, record);
            }
        }

        diagnostics.AddRange(table.Diagnostics.Select(problem => problem with { Place = $"{path} {problem.Place}" }));
    }
}
