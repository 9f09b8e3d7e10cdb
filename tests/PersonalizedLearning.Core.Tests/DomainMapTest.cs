using System.Text.RegularExpressions;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests;

/// <summary>What docs/domain-map.md names is there: each type, each operation, each test.</summary>
public sealed partial class DomainMapTest
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs");

    private static readonly string[][] Rows =
        [.. File.ReadAllLines(Path.Combine(Docs, "domain-map.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split(" | "))];

    public static TheoryData<string> Concepts => [.. Rows.Select(row => row[0]).Where(concept => concept != "| concept")];

    [Theory]
    [MemberData(nameof(Concepts))]
    public void Row_NamesWhatThereIs(string concept)
    {
        var row = Rows.Single(row => row[0] == concept);
        Assert.Equal(4, row.Length);
        var types = new[] { typeof(JournalEvent), typeof(IScheduleSolver) }.SelectMany(type => type.Assembly.GetExportedTypes()).ToLookup(type => type.Name.Split('`')[0], StringComparer.Ordinal);
        var files = Link().Matches(row[1] + row[3]).Select(link => link.Groups[1].Value).ToList();

        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(Docs, file)), $"{file} is not there"));
        Assert.All(Name().Matches(row[1]).Select(match => match.Groups[1].Value), name => Assert.NotEmpty(types[name]));
        Assert.All(Operation().Matches(row[2]).Select(match => (Type: match.Groups[1].Value, Member: match.Groups[2].Value)), operation =>
            Assert.Contains(types[operation.Type], type => operation.Member.Length == 0 || type.GetMember(operation.Member).Length > 0));
        Assert.NotEmpty(Operation().Matches(row[2]));
        Assert.Contains(files, file => file.StartsWith("../tests/", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"`(\w+)(?:\.(\w+))?`")]
    private static partial Regex Operation();
}
