namespace PersonalizedLearning.Interop;

/// <summary>Reads OneRoster packages in CSV, versions 1.2.1, 1.2 and 1.1: a folder, or a zip archive.</summary>
/// <remarks>
/// Fields are kept as they are; each problem is a diagnostic, named by file and line. Fields of columns with passwords are never quoted.
/// <list type="bullet">
/// <item>The manifest: <c>manifest-missing</c>, <c>manifest-row</c>, <c>manifest-version</c>, <c>manifest-mode</c>, <c>file-missing</c>, <c>file-said-absent</c>, <c>package-in-folder</c>.</item>
/// <item>A file: <c>file-name-case</c>, <c>file-unknown</c>, <c>file-empty</c>, <c>file-of-other-version</c>, and <c>foreign-content</c> where its columns are those of another file: it is kept as it is, and its rows are not used.</item>
/// <item>A header: <c>column-misspelt</c> (read as what it is close to), <c>column-repeated</c>, <c>column-without-name</c>, <c>column-unknown</c>, <c>column-of-other-version</c>, <c>column-missing</c>.</item>
/// <item>Rows: <c>row-without-id</c>, <c>id-repeated</c>, <c>row-too-long</c>, <c>row-too-short</c>, <c>status-in-bulk</c>, <c>delta-row-incomplete</c>, <c>value-missing</c>, <c>value-repaired</c> (its meaning is clear), <c>value-unusable</c>, <c>id-characters</c>.</item>
/// <item>Links: <c>reference-missing</c>, <c>reference-to-deleted</c>, <c>reference-to-absent-file</c>.</item>
/// </list>
/// What whole files have throughout is reported once, with a count.
/// </remarks>
public static class OneRosterReader
{
    /// <summary>Reads a package.</summary>
    /// <param name="path">The path of a folder, or of a zip archive.</param>
    /// <param name="options">Bounds on what is taken in; those of the default when null.</param>
    /// <returns>The package and the problems.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InteropFormatException">There is none, it holds what no package may, or a file of it is no table.</exception>
    public static OneRosterReadResult ReadFile(string path, InteropReadOptions? options = null)
    {
        using var files = PackageFiles.Open(path, options ?? new InteropReadOptions());
        return new OneRosterPackageReader(files).Read();
    }

    /// <summary>Reads a package in a zip archive.</summary>
    /// <param name="stream">The archive; it stays open. One that can't be read from any place is held in memory.</param>
    /// <param name="options">Bounds on what is taken in; those of the default when null.</param>
    /// <returns>The package and the problems.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InteropFormatException">It is no archive, holds what no package may, or a file of it is no table.</exception>
    public static OneRosterReadResult Read(Stream stream, InteropReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var files = PackageFiles.Open(stream, options ?? new InteropReadOptions());
        return new OneRosterPackageReader(files).Read();
    }
}
