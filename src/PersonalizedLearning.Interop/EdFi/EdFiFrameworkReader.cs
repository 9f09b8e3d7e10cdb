namespace PersonalizedLearning.Interop;

/// <summary>Makes a framework of Ed-Fi's assessments and learning standards: <c>InterchangeAssessmentMetadata</c> and <c>InterchangeStandards</c>.</summary>
/// <remarks>
/// A learning standard is a competency under its own identifier; an objective assessment is one under the namespace, the assessment and its code, separated by <c>#</c>. Parents are
/// parents; an objective is related to the standards of its items. Performance levels with scores are scales. Codes of problems: <c>missing-identity</c>, <c>duplicate-element</c>,
/// <c>conflicting-element</c>, <c>unusable-identifier</c>, <c>unusable-value</c>, <c>missing-item</c>, <c>missing-reference</c>, <c>standard-without-statement</c>, <c>unusable-scale</c>,
/// <c>no-proficient-level</c>, <c>equivalence-is-related</c>, <c>score-range-not-mapped</c>, <c>element-not-mapped</c>, <c>text-not-mapped</c>, <c>other-namespace</c>; then those of
/// <see cref="PersonalizedLearning.Competencies.FrameworkBuilder"/>. All that was read stays in the metadata.
/// </remarks>
public static class EdFiFrameworkReader
{
    /// <summary>Makes a framework of interchanges that were read before; they may come in any order.</summary>
    /// <param name="interchanges">The interchanges. Those of students add nothing.</param>
    /// <param name="options">What Ed-Fi leaves to the reader; the defaults when null.</param>
    /// <returns>The framework, what results are read by, and the problems.</returns>
    public static EdFiReadResult Read(ValueList<EdFiInterchange> interchanges, EdFiOptions? options = null)
    {
        var diagnostics = new DiagnosticLog();
        var metadata = new EdFiMetadata(interchanges);
        var build = new EdFiFrameworkMapping(metadata, options ?? new EdFiOptions(), diagnostics).Build();
        return new EdFiReadResult(metadata, build.Framework, [.. diagnostics.ToList(), .. build.Diagnostics]);
    }

    /// <summary>Reads files into one framework; they may come in any order.</summary>
    /// <param name="paths">The paths of the files.</param>
    /// <param name="options">What Ed-Fi leaves to the reader; the defaults when null.</param>
    /// <param name="bounds">Bounds of each file; the defaults when null.</param>
    /// <returns>The framework, what results are read by, and the problems.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is null.</exception>
    /// <exception cref="InteropFormatException">A file is missing, is not well-formed XML, has a document type, is no interchange, too large or nested too deep.</exception>
    public static EdFiReadResult ReadFiles(IEnumerable<string> paths, EdFiOptions? options = null, InteropReadOptions? bounds = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Read(paths.Select(path => EdFiInterchangeReader.ReadFile(path, bounds)).ToValueList(), options);
    }
}
