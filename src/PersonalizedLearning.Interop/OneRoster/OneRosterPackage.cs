namespace PersonalizedLearning.Interop;

/// <summary>A OneRoster package in CSV, as its source states it.</summary>
/// <remarks>
/// Fields are kept letter by letter, also where they are not valid. It may hold passwords and demographics: these are mapped to nothing, and stay in the package.
/// Two packages are equal when all their members are, in order. Immutable and thread safe.
/// </remarks>
public sealed record OneRosterPackage
{
    /// <summary>Gets the version whose columns the tables have.</summary>
    public OneRosterVersion Version { get; init; }

    /// <summary>Gets the name of the system from which the package comes; null when the manifest does not say.</summary>
    public string? SystemName { get; init; }

    /// <summary>Gets the code of the system from which the package comes; null when the manifest does not say.</summary>
    public string? SystemCode { get; init; }

    /// <summary>Gets the properties of the manifest that OneRoster does not know, in the order of the manifest.</summary>
    public ValueList<KeyValuePair<string, string>> OtherProperties { get; init; }

    /// <summary>Gets the files that are there, in the order of the binding, each once.</summary>
    /// <exception cref="ArgumentException">A file is there twice.</exception>
    public ValueList<OneRosterTable> Tables
    {
        get;
        init
        {
            if (value.DistinctBy(table => table.File).Count() < value.Count)
            {
                throw new ArgumentException("A file is there twice; expected each once.", nameof(value));
            }

            field = value.OrderBy(table => table.File).ToValueList();
        }
    }

    /// <summary>Gets the files that are not of OneRoster, or hold something else than their names say, as they are, in ordinal order of their names.</summary>
    public ValueList<PackageFile> OtherFiles { get; init; }

    /// <summary>Finds a file.</summary>
    /// <param name="file">Which.</param>
    /// <returns>The file; null when the package does not have it.</returns>
    public OneRosterTable? Find(OneRosterFile file) => Tables.FirstOrDefault(table => table.File == file);

    /// <summary>Lists the rows of a file.</summary>
    /// <param name="file">Which.</param>
    /// <returns>The rows; none when the package does not have the file.</returns>
    public ValueList<OneRosterRow> Rows(OneRosterFile file) => Find(file)?.Rows ?? default;
}
