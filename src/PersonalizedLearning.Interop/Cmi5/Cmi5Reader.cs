namespace PersonalizedLearning.Interop;

/// <summary>Reads course structures of cmi5: the file <c>cmi5.xml</c>, or a zip archive that holds it at its top.</summary>
/// <remarks>
/// Blocks, assignable units and objectives become competencies, the blocks with their parts a hierarchy. A unit is mastered once it was passed; that a unit was completed, or need not be passed to
/// move on, is no mastery, and is reported. An absent <c>masteryScore</c> stays absent. Codes: <c>namespace-unknown</c>, <c>missing-element</c>, <c>unknown-element</c>, <c>missing-identifier</c>,
/// <c>duplicate-identifier</c>, <c>iri-expected</c>, <c>missing-text</c>, <c>no-units</c>, <c>objective-unknown</c>, <c>move-on-unknown</c>, <c>mastery-score-unusable</c>; of the mapping
/// <c>unusable-identifier</c>, <c>move-on-is-no-mastery</c>, <c>mastery-scores-differ</c>, <c>mastery-score-in-passed-only</c>; then those of
/// <see cref="PersonalizedLearning.Competencies.FrameworkBuilder"/>. XML with a document type is refused.
/// </remarks>
public static class Cmi5Reader
{
    private const string FileName = "cmi5.xml";
    private const string Format = "a cmi5 course structure";

    /// <summary>Reads a course structure from a stream; the stream stays open.</summary>
    /// <param name="stream">The XML.</param>
    /// <param name="options">Bounds; the defaults when null.</param>
    /// <returns>The course, what was made of it, and the problems.</returns>
    /// <exception cref="InteropFormatException">It is not well-formed XML, has a document type, is no course structure, too large or nested too deep.</exception>
    public static Cmi5ReadResult Read(Stream stream, InteropReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var log = new DiagnosticLog();
        var course = new Cmi5CourseReader(log).Read(SafeXml.ReadDocument(stream, options ?? new InteropReadOptions(), Format));
        return new Cmi5Mapping(course, log).Result();
    }

    /// <summary>Reads a course structure from a file, a zip archive or a folder.</summary>
    /// <param name="path">The path of a <c>cmi5.xml</c>, or of an archive or a folder that holds one.</param>
    /// <param name="options">Bounds; the defaults when null.</param>
    /// <returns>The course, what was made of it, and the problems.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InteropFormatException">There is no such file, the archive is not safe or holds no <c>cmi5.xml</c>, or as for the other overload.</exception>
    public static Cmi5ReadResult ReadFile(string path, InteropReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Directory.Exists(path) && !Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return InputFile.Read(path, options, stream => Read(stream, options));
        }

        using var files = PackageFiles.Open(path, options ?? new InteropReadOptions());
        if (!files.Names.Contains(FileName))
        {
            throw new InteropFormatException(path, $"there is no {FileName} at its top", "a cmi5 course package");
        }

        using var file = files.Open(FileName);
        return InputFile.Naming($"{path}, {FileName}", () => Read(file, options));
    }
}
