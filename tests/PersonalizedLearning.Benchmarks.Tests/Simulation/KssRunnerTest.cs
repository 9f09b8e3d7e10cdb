using System.Text.Json;
using PersonalizedLearning.Benchmarks.Simulation;

namespace PersonalizedLearning.Benchmarks.Tests.Simulation;

public sealed class KssRunnerTest
{
    public static TheoryData<string, string[]> WrongUses => new()
    {
        { "expected either a file of episodes, or --generate", [] },
        { "nowhere.json", ["nowhere.json"] },
        { "--selectors has 'nobody'; expected some of frontier-random", ["--generate", "2", "--selectors", "nobody"] },
        { "--steps has 'ten'; expected a whole number from 1 to 60", ["--generate", "2", "--steps", "ten"] },
        { "--steps has '0'; expected a whole number from 1 to 60", ["--generate", "2", "--steps", "10,0"] },
        { "--generate has '0'; expected a whole number from 1", ["--generate", "0"] },
        { "'--what'; expected EPISODES.json", ["--generate", "2", "--what"] },
    };

    public static TheoryData<string, string> WrongFiles => new()
    {
        { "it is no JSON", "{" },
        { "$.variant is not there", "{}" },
        { "$.variant is 'other'; expected 'kdd' or 'v1'", """{"variant": "other"}""" },
        { "$.difficulty has 1 numbers; expected 10", """{"variant": "kdd", "difficulty": [1]}""" },
        { "$.episodes is empty", """{"variant": "kdd", "difficulty": [0,0,0,0,0,0,0,0,0,0], "episodes": []}""" },
        {
            "$.episodes[0].target has 11; expected a concept from 0 to 9",
            """{"variant": "kdd", "difficulty": [0,0,0,0,0,0,0,0,0,0], "episodes": [{"ability": [0,0,0,0,0,0,0,0,0,0], "target": [11], "last": 1}]}"""
        },
        {
            "all targets of all episodes are passed at the start",
            """{"variant": "kdd", "difficulty": [0,0,0,0,0,0,0,0,0,0], "episodes": [{"ability": [5,5,5,5,5,5,5,5,5,5], "target": [1], "last": 1}]}"""
        },
    };

    [Theory]
    [MemberData(nameof(WrongUses), DisableDiscoveryEnumeration = true)]
    public void Run_UsedWrongly_SaysInOneLineWhatIsExpected(string expected, string[] args) => AssertRefused(expected, args);

    [Theory]
    [MemberData(nameof(WrongFiles), DisableDiscoveryEnumeration = true)]
    public void Run_OnAFileWithoutEpisodes_SaysWhatIsWrong(string expected, string content)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, content);
        try
        {
            AssertRefused(expected, [path]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Run_PrintsALineOfJsonForEachSelectorAndStepCount()
    {
        var (code, output, _) = Run("--generate", "5", "--seed", "2", "--steps", "2,3", "--selectors", "random-legal,frontier-rule");

        Assert.Equal(0, code);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(
            [("random-legal", 2), ("random-legal", 3), ("frontier-rule", 2), ("frontier-rule", 3)],
            lines.Select(line => (line.GetProperty("selector").GetString()!, line.GetProperty("steps").GetInt32())));
        Assert.All(lines, line => Assert.Equal(5, line.GetProperty("episodes").GetInt32()));
        Assert.All(lines, line => Assert.InRange(line.GetProperty("meanEp").GetDouble(), -1, 1));
        Assert.All(lines, line => Assert.True(line.GetProperty("standardError").GetDouble() >= 0));
    }

    [Fact]
    public void Run_AsTable_HasPublishedRowsAndOurs()
    {
        var (code, output, _) = Run("--generate", "5", "--steps", "10", "--selectors", "random", "--table");

        Assert.Equal(0, code);
        Assert.StartsWith("KSS: mean E_p", output, StringComparison.Ordinal);
        Assert.Matches(@"\| RAR \[2\] +\| +\.285 \|", output);
        Assert.Contains("| random ", output, StringComparison.Ordinal);
    }

    private static void AssertRefused(string expected, string[] args)
    {
        var (code, output, error) = Run(args);

        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains(expected, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return (KssRunner.Run(args, output, error), output.ToString(), error.ToString());
    }
}
