namespace PersonalizedLearning.Interop;

/// <summary>Reads frameworks in 1EdTech CASE 1.0 and 1.1 JSON (CFPackage), leniently: hardly any real file is strictly valid.</summary>
/// <remarks>
/// What is wrong but has one meaning is repaired, what has none is kept beside, and every problem is reported with a code and its place: a JSON path such
/// as <c>CFItems[12].fullStatement</c>, or an identifier. What whole files have throughout is reported once, with its first place and the count. Codes of the format:
/// <c>missing-document</c>, <c>missing-identifier</c>, <c>missing-statement</c>, <c>missing-member</c>, <c>null-member</c>, <c>unknown-member</c>, <c>duplicate-member</c>,
/// <c>old-spelling</c>, <c>text-expected</c>, <c>number-expected</c>, <c>list-expected</c>, <c>link-expected</c>, <c>unusable-value</c>, <c>unusable-element</c>,
/// <c>timestamp-repaired</c>, <c>timestamp-unreadable</c>, <c>identifier-not-uuid</c>; of the mapping: <c>unusable-identifier</c>, <c>duplicate-association-identifier</c>,
/// <c>missing-association-end</c>, <c>missing-association-type</c>, <c>unknown-association-type</c>, <c>extension-association-type</c>, <c>association-type-spelling</c>,
/// <c>prerequisite-strength-unknown</c>, <c>unusable-scale</c>; then those of <see cref="PersonalizedLearning.Competencies.FrameworkBuilder"/>.
/// <para>
/// A <c>precedes</c> link is an order and stays an association; whether it gates is chosen where prerequisites are compiled. Only one that bears a strength, as
/// <see cref="CaseWriter"/> writes it, is a prerequisite. Undirected relations order nothing. The identifier of the document is the root of the hierarchy.
/// Siblings are in the order of their sequence numbers, else of their list enumerations, else of their codes.
/// </para>
/// <para>Time is linear in the size of the input. Memory holds the result and a window as large as the largest element.</para>
/// </remarks>
public static class CaseReader
{
    /// <summary>Reads a package from a stream, to its end; the stream stays open.</summary>
    /// <param name="stream">UTF-8, with or without a byte-order mark.</param>
    /// <param name="options">Bounds; the defaults when null.</param>
    /// <returns>The package, the framework and the problems.</returns>
    /// <exception cref="InteropFormatException">It is not JSON, cut off, no package, too large or nested too deep.</exception>
    public static CaseReadResult Read(Stream stream, InteropReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(new JsonWindow(stream, options ?? new InteropReadOptions(), "a CASE package"));
    }

    /// <summary>Reads a package from memory.</summary>
    /// <param name="json">UTF-8, with or without a byte-order mark.</param>
    /// <param name="options">Bounds; the defaults when null.</param>
    /// <returns>The package, the framework and the problems.</returns>
    /// <exception cref="InteropFormatException">It is not JSON, cut off, no package, too large or nested too deep.</exception>
    public static CaseReadResult Read(ReadOnlyMemory<byte> json, InteropReadOptions? options = null) => Read(new JsonWindow(json, options ?? new InteropReadOptions(), "a CASE package"));

    /// <summary>Reads a package from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">Bounds; the defaults when null.</param>
    /// <returns>The package, the framework and the problems.</returns>
    /// <exception cref="InteropFormatException">There is no such file, or it is not JSON, cut off, no package, too large or nested too deep.</exception>
    public static CaseReadResult ReadFile(string path, InteropReadOptions? options = null) => InputFile.Read(path, options, stream => Read(stream, options));

    private static CaseReadResult Read(JsonWindow window)
    {
        var reading = new JsonReading("CASE 1.1");
        var package = new CasePackageReader(window, reading).Read();
        var build = new CaseFrameworkMapping(package, reading.Diagnostics).Build();
        return new CaseReadResult(package, build.Framework, [.. reading.Diagnostics.ToList(), .. build.Diagnostics]);
    }
}
