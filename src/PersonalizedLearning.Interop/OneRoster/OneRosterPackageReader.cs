namespace PersonalizedLearning.Interop;

/// <summary>Reads the manifest of a package, then its files as the manifest says.</summary>
/// <param name="files">The files of the package.</param>
internal sealed class OneRosterPackageReader(PackageFiles files)
{
    /// <summary>The folder within a strict package that holds what OneRoster has no place for.</summary>
    public const string SourceFolder = "source/";

    private readonly DiagnosticLog diagnostics = new();
    private readonly List<PackageFile> others = [];
    private string root = string.Empty;
    private OneRosterManifest? manifest;
    private OneRosterVersion version;

    /// <exception cref="InteropFormatException">A file of the package is no table.</exception>
    public OneRosterReadResult Read()
    {
        root = FindRoot();
        var known = KnownFiles();
        ReadManifest(known);
        version = FindVersion(known);
        var tables = Enum.GetValues<OneRosterFile>().Select(file => ReadTable(file, known.GetValueOrDefault(file))).OfType<OneRosterTable>().ToValueList();
        KeepOthers(known);
        var package = new OneRosterPackage
        {
            Version = version,
            SystemName = manifest?[OneRosterManifest.SystemName],
            SystemCode = manifest?[OneRosterManifest.SystemCode],
            OtherProperties = manifest?.Others() ?? default,
            Tables = tables,
            OtherFiles = others.OrderBy(file => file.Name, StringComparer.Ordinal).ToValueList(),
        };
        OneRosterReferences.Check(package, diagnostics);
        return new OneRosterReadResult(package, diagnostics.ToList());
    }

    private static bool IsManifest(string name) => FileNameOf(name).Equals(OneRosterManifest.FileName, StringComparison.OrdinalIgnoreCase);

    private static string FileNameOf(string name) => name[(name.LastIndexOf('/') + 1)..];

    // Many pack the folder instead of the files in it.
    private string FindRoot()
    {
        var manifests = files.Names.Where(IsManifest).OrderBy(name => name.Count(letter => letter == '/')).ToList();
        if (manifests.Count == 0)
        {
            diagnostics.Add("manifest-missing", DiagnosticSeverity.Warning, OneRosterManifest.FileName, "The package has no manifest; each file is read as bulk, and the version is found by the files.");
            return string.Empty;
        }

        var folder = manifests[0][..^OneRosterManifest.FileName.Length];
        if (folder.Length > 0)
        {
            diagnostics.Add("package-in-folder", DiagnosticSeverity.Info, PackageName.Shown(manifests[0]), "The files of the package are in a folder within it; expected them at the top. They are read there.");
        }

        return folder;
    }

    private Dictionary<OneRosterFile, string> KnownFiles()
    {
        var known = new Dictionary<OneRosterFile, string>();
        foreach (var file in Enum.GetValues<OneRosterFile>())
        {
            var expected = root + OneRosterLayout.NameOf(file);
            if (files.Names.FirstOrDefault(name => name.Equals(expected, StringComparison.OrdinalIgnoreCase)) is not { } name)
            {
                continue;
            }

            known.Add(file, name);
            if (name != expected)
            {
                diagnostics.Add("file-name-case", DiagnosticSeverity.Info, PackageName.Shown(name), $"The file is read as '{OneRosterLayout.NameOf(file)}'; capitals matter in OneRoster.");
            }
        }

        return known;
    }

    private void ReadManifest(Dictionary<OneRosterFile, string> known)
    {
        if (files.Names.FirstOrDefault(name => name.Equals(root + OneRosterManifest.FileName, StringComparison.OrdinalIgnoreCase)) is not { } name)
        {
            if (known.Count == 0)
            {
                throw new InteropFormatException(files.Package, "the package holds no file of OneRoster", "a manifest.csv, and files such as users.csv");
            }

            return;
        }

        using var stream = files.Open(name);
        manifest = Naming(name, () => OneRosterManifest.Read(stream, diagnostics));
        if (manifest[OneRosterManifest.ManifestVersion] is var stated and not "1.0")
        {
            diagnostics.Add("manifest-version", DiagnosticSeverity.Info, OneRosterManifest.FileName, $"The manifest is of version '{JsonText.Short(stated ?? string.Empty)}'; expected 1.0.");
        }
    }

    // Gotcha: the binding 1.2.1 says 1.2 in its manifest.
    private OneRosterVersion FindVersion(Dictionary<OneRosterFile, string> known)
    {
        var stated = manifest?[OneRosterManifest.Version] ?? string.Empty;
        var hasNewer = known.Keys.Any(file => !OneRosterLayout.IsIn(file, OneRosterVersion.Version11));
        if (stated == "1.2" || (stated == "1.1" && !hasNewer))
        {
            return stated == "1.2" ? OneRosterVersion.Version12 : OneRosterVersion.Version11;
        }

        var isOlder = stated.StartsWith("1.1", StringComparison.Ordinal) || stated.StartsWith("1.0", StringComparison.Ordinal) || (!stated.StartsWith("1.2", StringComparison.Ordinal) && HasRolesInUsers(known));
        var found = isOlder && !hasNewer ? OneRosterVersion.Version11 : OneRosterVersion.Version12;
        if (manifest is not null)
        {
            diagnostics.Add("manifest-version", DiagnosticSeverity.Warning, OneRosterManifest.FileName,
                $"The version of OneRoster is '{JsonText.Short(stated)}'; expected 1.1 or 1.2. By its files the package is read as {(found == OneRosterVersion.Version11 ? "1.1" : "1.2")}.");
        }

        return found;
    }

    private bool HasRolesInUsers(Dictionary<OneRosterFile, string> known)
    {
        if (!known.TryGetValue(OneRosterFile.Users, out var name))
        {
            return !known.ContainsKey(OneRosterFile.Roles);
        }

        return HeaderOf(name) is { } header && header.Contains("role", StringComparer.OrdinalIgnoreCase) && header.Contains("orgSourcedIds", StringComparer.OrdinalIgnoreCase);
    }

    private OneRosterTable? ReadTable(OneRosterFile file, string? name)
    {
        var word = manifest?[OneRosterManifest.FilePrefix + OneRosterLayout.StemOf(file)];
        var place = OneRosterLayout.NameOf(file);
        if (name is null)
        {
            if (word is not null && !word.Equals("absent", StringComparison.OrdinalIgnoreCase))
            {
                diagnostics.Add("file-missing", DiagnosticSeverity.Error, place, $"The manifest says '{JsonText.Short(word)}', but there is no such file; what was known of it stays.");
            }

            return null;
        }

        if (word?.Equals("absent", StringComparison.OrdinalIgnoreCase) == true)
        {
            diagnostics.Add("file-said-absent", DiagnosticSeverity.Warning, place, "The manifest says that the file is absent; it is kept as it is, and its rows are not used.");
            Keep(name);
            return null;
        }

        if (HeaderOf(name) is not { } header)
        {
            diagnostics.Add("file-empty", DiagnosticSeverity.Error, place, "The file is empty; expected a header row. Nothing is taken as gone by it.");
            Keep(name);
            return null;
        }

        if (OneRosterColumnNames.OtherOwner(file, header) is { } owner)
        {
            diagnostics.Add("foreign-content", DiagnosticSeverity.Error, place,
                $"The columns are those of '{OneRosterLayout.NameOf(owner)}'; the file is kept as it is, and its rows are not used.");
            Keep(name);
            return null;
        }

        using var stream = files.Open(name);
        return Naming(name, () => new OneRosterTableReader(file, ModeOf(word, place), version, place, diagnostics).Read(stream));
    }

    private OneRosterMode ModeOf(string? word, string place)
    {
        if (word?.Equals("delta", StringComparison.OrdinalIgnoreCase) == true)
        {
            return OneRosterMode.Delta;
        }

        if (manifest is not null && word?.Equals("bulk", StringComparison.OrdinalIgnoreCase) != true)
        {
            diagnostics.Add("manifest-mode", DiagnosticSeverity.Warning, place, $"The manifest says '{JsonText.Short(word ?? string.Empty)}'; expected bulk, delta or absent. The file is there and read as bulk.");
        }

        return OneRosterMode.Bulk;
    }

    /// <summary>The names of the columns of a file; null when it is empty.</summary>
    private IReadOnlyList<string>? HeaderOf(string name)
    {
        var start = files.Start(name);
        if (start.Span.IndexOfAnyExcept("\uFEFF \t\r\n"u8) < 0)
        {
            return null;
        }

        using var bytes = new MemoryStream(start.ToArray());
        return Naming(name, () =>
        {
            using var table = new CsvTable(bytes, new CsvTableOptions { Problems = new DiagnosticLog() });
            return table.Names;
        });
    }

    private void KeepOthers(Dictionary<OneRosterFile, string> known)
    {
        var used = known.Values.Append(root + OneRosterManifest.FileName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in files.Names.Where(name => !used.Contains(name)))
        {
            if (!name.StartsWith(root + SourceFolder, StringComparison.Ordinal))
            {
                diagnostics.Add("file-unknown", DiagnosticSeverity.Info, PackageName.Shown(name), "The file is none of OneRoster; it is kept as it is.");
            }

            Keep(name);
        }
    }

    private void Keep(string name)
    {
        var relative = name.StartsWith(root, StringComparison.Ordinal) ? name[root.Length..] : name;
        relative = relative.StartsWith(SourceFolder, StringComparison.Ordinal) ? relative[SourceFolder.Length..] : relative;
        if (others.Exists(file => file.Name.Equals(relative, StringComparison.OrdinalIgnoreCase)))
        {
            relative = PackageName.ProblemOf(name) is null && !others.Exists(file => file.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ? name : SourceFolder + name;
        }

        others.Add(new PackageFile(relative, ValueList.Create<byte>(files.ReadAll(name))));
    }

    private T Naming<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InteropFormatException problem) when (!problem.Place.StartsWith(files.Package, StringComparison.Ordinal))
        {
            throw problem.In($"{files.Package}, {PackageName.Shown(name)}");
        }
    }
}
