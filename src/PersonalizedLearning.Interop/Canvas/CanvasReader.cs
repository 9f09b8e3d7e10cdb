using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Reads tables of learning outcomes as Canvas imports and exports them (outcomes CSV): competencies, scales, and the rule by which each is mastered.</summary>
/// <remarks>
/// The table is RFC 4180 in UTF-8 with a header; comma, semicolon or tab between fields, with numbers as the language of the account has them (2,5 too). Columns may stand in
/// any order; the ratings are those from the column <c>ratings</c> on, whose further columns have no names. Rows that are no outcome and no group, and fields that are not usable, are
/// kept in the table and reported. Codes of the table: <c>unknown-column</c>, <c>unknown-object-type</c>, <c>unknown-workflow-state</c>, <c>missing-title</c>, <c>unusable-number</c>,
/// <c>decimal-comma</c>, <c>ambiguous-number</c>, <c>unusable-ratings</c>, <c>field-beyond-header</c>; of the mapping: <c>missing-identifier</c>, <c>identifier-from-canvas-id</c>, <c>unusable-identifier</c>,
/// <c>identifier-with-space</c>, <c>repeated-identifier</c>, <c>deleted-left-out</c>, <c>deleted-retired</c>, <c>empty-group</c>, <c>missing-parent</c>, <c>parent-not-group</c>,
/// <c>several-parents-of-group</c>, <c>rule-of-group</c>, <c>ratings-default</c>, <c>mastery-points-default</c>, <c>unusable-scale</c>, <c>rating-order</c>, <c>rating-renamed</c>,
/// <c>unrated-level-added</c>, <c>mastery-between-ratings</c>, <c>missing-method</c>, <c>unknown-method</c>, <c>method-spelling</c>, <c>decaying-average-meaning</c>,
/// <c>calculation-int-default</c>, <c>calculation-int-range</c>, <c>calculation-int-unused</c>, <c>several-scales</c>; then those of <see cref="FrameworkBuilder"/>.
/// <para>
/// What <c>decaying_average</c> means depends on a setting of the Canvas from which the table came and does not stand in it: <see cref="CanvasReadOptions.DecayingAverage"/> says it, and a
/// diagnostic tells what was taken. The methods are the policies <c>weighted-average</c>, <c>recursive-decaying-average</c>, <c>n-times</c>, <c>highest</c>, <c>latest</c> and <c>average</c>,
/// their points those of the highest rating; decisions round to two decimals, as Canvas does.
/// </para>
/// <para>Time is linear in the size of the table but for sorting; memory holds the result.</para>
/// </remarks>
public static class CanvasReader
{
    /// <summary>Reads a table from a stream, to its end; the stream stays open.</summary>
    /// <param name="stream">UTF-8, with or without a byte-order mark.</param>
    /// <param name="options">What the table does not say; the defaults when null.</param>
    /// <returns>The table, the framework, the policies and the problems.</returns>
    /// <exception cref="InteropFormatException">The header lacks <c>vendor_guid</c> or <c>object_type</c>, the quotes are not those of RFC 4180, or the text is not UTF-8.</exception>
    public static CanvasReadResult Read(Stream stream, CanvasReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new CanvasReadOptions();
        var diagnostics = new DiagnosticLog();
        var table = new CanvasTableReader(stream, diagnostics).Read();
        var build = new CanvasMapping(table, options, diagnostics).Build();
        return new CanvasReadResult(table.Outcomes, build.Framework, build.Policies, [.. diagnostics.ToList(), .. build.Diagnostics]);
    }

    /// <summary>Reads a table from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">What the table does not say; the defaults when null.</param>
    /// <returns>The table, the framework, the policies and the problems.</returns>
    /// <exception cref="InteropFormatException">
    /// There is no such file, the header lacks <c>vendor_guid</c> or <c>object_type</c>, the quotes are not those of RFC 4180, or the text is not UTF-8.
    /// </exception>
    public static CanvasReadResult ReadFile(string path, CanvasReadOptions? options = null) => InputFile.Read(path, options?.Reading, stream => Read(stream, options));
}
