namespace PersonalizedLearning.Interop;

/// <summary>Writes OneRoster packages in CSV as the binding of their version has them: 1.2.1 or 1.1.</summary>
/// <remarks>
/// Strict: each file has exactly the columns of the binding, in its order, then those that begin with <c>metadata.</c>, by name; dates are ISO 8601, flags the words true and false,
/// identifiers of the letters that OneRoster allows; a bulk file leaves status and time of change blank. What a field was where that is not its strict form, and fields of other columns,
/// go to columns <c>metadata.personalizedlearning.source.…</c>, files of no place in OneRoster to a folder <c>source</c>, so that reading gives the same package. The bytes follow from
/// the package alone.
/// </remarks>
public static class OneRosterWriter
{
    /// <summary>Makes the files of a package: the manifest, the tables, and what is kept beside them.</summary>
    /// <param name="package">The package.</param>
    /// <param name="formulas">What becomes of texts that a spreadsheet would run as a formula; they are refused by default. Escaped ones are read back with their apostrophe.</param>
    /// <returns>The files, the manifest first.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="package"/> is null.</exception>
    /// <exception cref="InteropFormatException">A row lacks what OneRoster requires, two have one identifier, a file is none of its version, or a text is a formula and such are refused.</exception>
    public static IReadOnlyList<PackageFile> Files(OneRosterPackage package, FormulaText formulas = FormulaText.Refuse)
    {
        ArgumentNullException.ThrowIfNull(package);
        var files = new List<PackageFile> { OneRosterTableWriter.Manifest(package, formulas) };
        files.AddRange(package.Tables.Select(table => new OneRosterTableWriter(table, package.Version, formulas).Write()));
        files.AddRange(package.OtherFiles.Select(file => file with { Name = OneRosterPackageReader.SourceFolder + file.Name }));
        return files;
    }

    /// <summary>Writes a package as a zip archive, whole or not at all.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="package">The package.</param>
    /// <param name="formulas">What becomes of texts that a spreadsheet would run as a formula.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InteropFormatException">As for <see cref="Files"/>.</exception>
    public static void Write(Stream stream, OneRosterPackage package, FormulaText formulas = FormulaText.Refuse)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ZipOutput.Write(stream, Files(package, formulas));
    }
}
