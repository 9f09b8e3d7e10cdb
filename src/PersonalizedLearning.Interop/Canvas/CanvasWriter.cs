using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Writes tables of learning outcomes as Canvas imports them: its columns in its order, the ratings last.</summary>
/// <remarks>
/// What Canvas would refuse is left out and reported: <c>field-left-out</c> for fields of columns that it does not know or that are not usable, <c>row-left-out</c> for a row without an
/// identifier, a title or a known type, or with white space in its identifier, or with one that stands further up; <c>text-cut</c>, <c>word-normalized</c>, <c>method-left-out</c>,
/// <c>ratings-sorted</c>, <c>rule-of-group</c>, <c>parent-left-out</c>, <c>row-moved</c> for a row that stood before its parent, <c>identifier-added</c>. What is left, read again, gives an equal table.
/// </remarks>
public static class CanvasWriter
{
    /// <summary>Writes a table; the stream stays open.</summary>
    /// <param name="stream">Where to: UTF-8 without a byte-order mark, commas between fields, decimal points in numbers, lines ended by CR LF.</param>
    /// <param name="outcomes">The table.</param>
    /// <param name="formulas">What becomes of texts that a spreadsheet would run as formulas; the table is not written by default.</param>
    /// <returns>What was left out.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InteropFormatException">A text is a formula, and such are refused.</exception>
    public static IReadOnlyList<Diagnostic> Write(Stream stream, CanvasOutcomes outcomes, FormulaText formulas = FormulaText.Refuse)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(outcomes);
        var diagnostics = new DiagnosticLog();
        var rows = new CanvasStrictRows(diagnostics).Of(outcomes);
        CanvasTableWriter.Write(stream, rows, formulas);
        return diagnostics.ToList();
    }

    /// <summary>Says a framework and its policies in Canvas's terms.</summary>
    /// <param name="framework">The framework: what has children becomes a group, everything else an outcome.</param>
    /// <param name="policies">
    /// How mastery is decided, as <see cref="CanvasReader"/> gives it; an outcome that none names is decided by the first one. Where there is none the table says nothing of mastery.
    /// </param>
    /// <returns>
    /// The table, from which <see cref="CanvasReader"/> makes an equal framework with equal policies but for what is reported: <c>not-in-canvas</c> with what was left out,
    /// <c>policy-not-in-canvas</c>, <c>rule-not-in-canvas</c>, <c>scale-not-in-canvas</c>, <c>mastery-not-said</c>, <c>weight-rounded</c>, <c>identifier-changed</c>, <c>title-added</c>, <c>title-cut</c>,
    /// <c>retirement-instant</c>, <c>outcome-with-children</c>; and what <see cref="Write"/> would leave out.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CanvasExportResult ToOutcomes(CompetencyFramework framework, IReadOnlyList<PolicyFile> policies)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(policies);
        var diagnostics = new DiagnosticLog();
        var outcomes = new CanvasExport(framework, policies, diagnostics).ToOutcomes();
        return new CanvasExportResult(outcomes, diagnostics.ToList());
    }
}
