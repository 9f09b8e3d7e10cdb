using System.IO.Compression;
using System.Xml.Linq;

namespace PersonalizedLearning.Packages.Tests;

/// <summary>What a package file says of itself and holds.</summary>
internal sealed class Package
{
    private readonly XElement metadata;

    internal Package(string file)
    {
        File = file;
        using var archive = ZipFile.OpenRead(file);
        Entries = [.. archive.Entries.Select(entry => entry.FullName)];
        using var nuspec = archive.Entries.Single(entry => !entry.FullName.Contains('/') && entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        metadata = XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    internal string File { get; }

    internal IReadOnlyList<string> Entries { get; }

    internal string Version => Value("version")!;

    internal IEnumerable<string> Dependencies =>
        metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value);

    internal string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
}
