using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Writes the evidence of journals in CSV, as <see cref="EvidenceCsvReader"/> reads it.</summary>
/// <remarks>
/// Written are the columns that the rows need, of <c>learner,competency|competencies,correct,score,max,rating,time,due,item,activity,source,purpose,id</c>. Rows stand in the order of
/// their sequence, those of equal sequence learner by learner in the order of the journal, so that what came from a table keeps its order.
/// What the table can't say is reported, once for each kind with a count:
/// <list type="bullet">
/// <item><c>evidence-not-standing</c> (warning): a record that was voided or superseded is left out, as the table would count it.</item>
/// <item><c>evidence-not-counted</c> (warning): a record with another status than counted, or without an outcome, is left out.</item>
/// <item><c>evidence-outcome</c> (warning): an outcome that is a level of a scale is left out with its record.</item>
/// <item><c>evidence-competencies</c> (warning): a record on several competencies is left out where the identifier of one begins or ends with a blank or holds a semicolon.</item>
/// <item><c>evidence-member</c> (warning): who recorded it, when it was recorded or assessed, hints, supports, context, and a blank item are not written.</item>
/// <item><c>evidence-other-event</c> (info): events that are no evidence, such as goals.</item>
/// </list>
/// </remarks>
public static class EvidenceCsvWriter
{
    /// <summary>Writes a table.</summary>
    /// <param name="stream">Where to, in UTF-8; it stays open. Lines end as RFC 4180 says, by CR LF.</param>
    /// <param name="journals">The journals, one a learner.</param>
    /// <param name="formulas">What becomes of texts that a spreadsheet would run; by default they are refused.</param>
    /// <returns>What was not written.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="formulas"/> is not defined.</exception>
    /// <exception cref="InteropFormatException">A text is a formula, and such are refused. Nothing was written then.</exception>
    public static IReadOnlyList<Diagnostic> Write(Stream stream, IEnumerable<LearnerJournal> journals, FormulaText formulas = FormulaText.Refuse)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(journals);
        var problems = new DiagnosticLog();
        var records = SayableEvidence.Of(journals, problems, EvidenceCsvColumns.WhyNot);
        var columns = new EvidenceCsvColumns(records);
        foreach (var record in records)
        {
            EvidenceCsvColumns.ReportMembers(record, problems);
        }

        // First to nowhere, so that what is refused is refused before anything is written.
        if (formulas == FormulaText.Refuse)
        {
            columns.Write(Stream.Null, formulas);
        }

        columns.Write(stream, formulas);
        return problems.ToList();
    }
}
