using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>A table of DataShop whose header was read.</summary>
public sealed class DataShopTable
{
    private readonly Func<DiagnosticLog, IEnumerable<DataShopRow>> rows;
    private DiagnosticLog log = new();

    internal DataShopTable(DataShopColumns columns, Func<DiagnosticLog, IEnumerable<DataShopRow>> rows)
    {
        this.rows = rows;
        Columns = columns.Names;
        Models = columns.Models;
        Model = columns.Model;
    }

    /// <summary>Gets the names of the columns. Several may have one name.</summary>
    public ValueList<string> Columns { get; }

    /// <summary>Gets the models of knowledge components that the table has, in its order.</summary>
    public ValueList<string> Models { get; }

    /// <summary>Gets the model whose components are the competencies of the evidence.</summary>
    public string Model { get; }

    /// <summary>Gets the problems of the rows that were gone through last, so far.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => log.ToList();

    /// <summary>Reads rows one at a time, as they are asked for, in constant memory. A stream can be gone through once, a file again.</summary>
    /// <returns>All rows in the order of the table, those without evidence, too.</returns>
    /// <exception cref="InteropFormatException">While going through: the quotes are not those of RFC 4180, the text is not UTF-8, or the packed file is damaged.</exception>
    public IEnumerable<DataShopRow> Rows()
    {
        log = new DiagnosticLog();
        return rows(log);
    }

    /// <summary>Collects the evidence of all rows into one journal for each learner.</summary>
    /// <returns>The journals, in ordinal order of the learners.</returns>
    /// <exception cref="InteropFormatException">As for <see cref="Rows"/>.</exception>
    public IReadOnlyList<LearnerJournal> ReadJournals() => EvidenceJournals.Of(Rows().Where(row => row.Evidence is not null).Select(row => row.Evidence!));
}
