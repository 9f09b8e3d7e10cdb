using System.Globalization;
using System.Text.Json;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Cli.Tests.Commands;

/// <summary>The page on how a recommendation is made says what the command says.</summary>
public sealed class RecommendationPageTest
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "recommendation.md"));

    [Fact]
    public void WorkedExample_HasTheNumbersOfTheCommand()
    {
        var item = Assert.Single(Command("--top 1", "--format", "json").Json.GetProperty("recommendations").EnumerateArray());

        Assert.Equal(("F.4", "recipes"), (item.GetProperty("code").GetString(), item.GetProperty("experience").GetString()));
        var rows = Rows("term", 5).ToList();
        var reasons = item.GetProperty("reasons").EnumerateArray().ToList();
        Assert.Equal(reasons.Select(reason => reason.GetProperty("term").GetString()), rows[..^1].Select(row => row[0].Trim('`')));
        Assert.All(reasons.Zip(rows), pair =>
        {
            Assert.Equal(pair.Second[2], Number(pair.First, "value", "0.0000"));
            Assert.Equal(pair.Second[3], Number(pair.First, "weight", "0.00"));
            Assert.Equal(pair.Second[4], Number(pair.First, "contribution", "0.0000"));
        });
        Assert.Equal(rows[^1][4].Trim('*'), Number(item, "score", "0.0000"));
    }

    [Fact]
    public void Terms_AreAllExplained() =>
        Assert.Equal(
            Rows("term", 5).SkipLast(1).Select(row => row[0]).Order(StringComparer.Ordinal),
            Rows("term", 3).Select(row => row[0]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("--explain")]
    [InlineData("--why-not marathon")]
    public void Text_IsWhatTheCommandPrints(string words)
    {
        var block = Page[Page.IndexOf($"{words}\n```", StringComparison.Ordinal)..].Split("```text\n")[1].Split("```")[0];

        Assert.EndsWith(block, Command(words).Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static string Number(JsonElement item, string name, string format) => item.GetProperty(name).GetDouble().ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Runs the command of the page that ends with some words, on the files of its samples.</summary>
    private static Plearn Command(string words, params string[] further)
    {
        var line = Page.Split('\n').Single(line => line.StartsWith("plearn recommend", StringComparison.Ordinal) && line.EndsWith(words, StringComparison.Ordinal));
        var folder = Path.Combine(Repository.Root, "docs", "samples", "recommendation");
        var run = Plearn.Run([.. line.Split(' ').Skip(1).Select(word => word.EndsWith(".json", StringComparison.Ordinal) || word.EndsWith(".csv", StringComparison.Ordinal) ? Path.Combine(folder, word) : word), .. further]);
        Assert.Equal(0, run.ExitCode);
        return run;
    }

    /// <summary>The rows of the tables whose header begins with a word and has so many columns.</summary>
    private static IEnumerable<string[]> Rows(string first, int columns) =>
        from table in Page.Split("\n\n")
        let lines = table.Trim().Split('\n')
        let header = Cells(lines[0])
        where header.Length == columns && header[0] == first
        from line in lines.Skip(2)
        select Cells(line);

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Replace("\\|", "¦", StringComparison.Ordinal).Split('|').Select(cell => cell.Trim())];
}
