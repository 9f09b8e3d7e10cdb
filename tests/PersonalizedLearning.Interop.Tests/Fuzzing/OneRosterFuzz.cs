using System.IO.Compression;
using System.Text;
using PersonalizedLearning.Interop.Tests.Archives;
using PersonalizedLearning.Interop.Tests.OneRoster;

namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>OneRoster, damaged: the tables within a package, and the bytes of archives. Every field is in the package, or the file is kept whole and reported.</summary>
internal static class OneRosterFuzz
{
    private const string Mark = "####";

    /// <summary>Damages a package's files, which are one text here, and packs them.</summary>
    public static FuzzedReader Tables { get; } = new("oneroster", Samples, input => ReadTables(input))
    {
        Tokens = ["sourcedId,", "metadata.x,", ",,,,", "tobedeleted", "1/05/2023", "delta", "absent", "\"a,b\"", "metadata.personalizedlearning.source.status,", OneRosterLayout.EventColumn + ",", "{0-1:A}"],
    };

    /// <summary>Damages archives.</summary>
    public static FuzzedReader Archives { get; } = new("zip", () => [OneRosterFixture.Zip(OneRosterFixture.Roster[..3]), MadeArchive.OfZeros("users.csv", 100_000)], ReadArchive)
    {
        Tokens = ["PK\u0001\u0002", "PK\u0003\u0004", "PK\u0005\u0006", "../", "users.csv"],
    };

    private static IReadOnlyList<byte[]> Samples() =>
    [
        Joined("bulk", [.. OneRosterFixture.Roster]),
        Joined("bulk", [.. OneRosterFixture.Results]),
        Joined("delta", [("orgs", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\na,active,2026-01-01T00:00:00.000Z,A,school,,\nb,tobedeleted,2026-01-01T00:00:00.000Z,B,school,,a\n")]),
    ];

    private static byte[] Joined(string mode, (string Name, string Text)[] files) =>
        Encoding.UTF8.GetBytes(string.Join(Mark, [OneRosterFixture.Manifest("1.2", [.. files.Select(file => (file.Name, mode))]), .. files.Select(file => file.Name + "\n" + file.Text)]));

    private static string? ReadTables(byte[] input)
    {
        var files = Parts(input);
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }

        archive.Position = 0;
        var result = OneRosterReader.Read(archive);
        UseAll(result.Package, input.Length % 4 == 0);
        return files.Skip(1).Select(file => Lost(result, file.Name, file.Content)).FirstOrDefault(lost => lost is not null);
    }

    // The names of files stay whole, so that their tables are read.
    private static List<(string Name, byte[] Content)> Parts(byte[] input)
    {
        var files = new List<(string Name, byte[] Content)>();
        var rest = input.AsSpan();
        for (var part = 0; !rest.IsEmpty; part++)
        {
            var end = rest.IndexOf(Encoding.UTF8.GetBytes(Mark));
            var content = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + Mark.Length)..];
            var line = part == 0 ? -1 : content.IndexOf((byte)'\n');
            var name = part == 0 ? "manifest" : Encoding.Latin1.GetString(content[..Math.Max(line, 0)]);
            var known = Enum.GetValues<OneRosterFile>().Select(OneRosterLayout.StemOf).Append("manifest").FirstOrDefault(stem => stem == name);
            if (known is not null && !files.Exists(file => file.Name == known + ".csv"))
            {
                files.Add((known + ".csv", content[(line + 1)..].ToArray()));
            }
        }

        return files;
    }

    private static string? Lost(OneRosterReadResult result, string name, byte[] content)
    {
        if (result.Package.OtherFiles.Any(file => file.Name == name && file.Content.AsSpan().SequenceEqual(content)))
        {
            return result.Diagnostics.Any(item => item.Place == name) ? null : $"{name} is kept whole, and nobody is told";
        }

        if (result.Package.Tables.FirstOrDefault(table => OneRosterLayout.NameOf(table.File) == name) is not { } table)
        {
            return $"{name} is gone";
        }

        var fields = 0;
        using var raw = new CsvTable(new MemoryStream(content), new CsvTableOptions { Problems = new DiagnosticLog() });
        while (raw.Next())
        {
            fields += Enumerable.Range(0, raw.FieldCount).Count(index => raw[index].Length > 0);
        }

        var kept = table.Rows.Sum(row => row.Fields.Count());
        var restored = raw.Names.Any(column => column.StartsWith(OneRosterLayout.Source, StringComparison.OrdinalIgnoreCase));
        return kept == fields || restored ? null : FormattableString.Invariant($"{name}: {fields} fields, of which {kept} are kept");
    }

    // What was read can be used, told again, and be written or refused.
    private static void UseAll(OneRosterPackage package, bool isWritten)
    {
        OneRosterRoster.FromPackage(package);
        OneRosterEvidence.FromPackage(package);
        OneRosterUpdate.Apply(package, package);
        if (!isWritten)
        {
            return;
        }

        try
        {
            var written = OneRosterFixture.Written(package, FormulaText.Keep);
            Assert.Equal(package, OneRosterFixture.ReadZip(written).Package);
        }
        catch (InteropFormatException)
        {
        }
    }

    private static string? ReadArchive(byte[] input)
    {
        using var files = PackageFiles.Open(new MemoryStream(input), new InteropReadOptions { MaxBytes = 1 << 20 });
        foreach (var name in files.Names)
        {
            if (PackageName.ProblemOf(name) is { } problem)
            {
                return $"'{name}' is read, though {problem}";
            }

            files.ReadAll(name);
        }

        return null;
    }
}
