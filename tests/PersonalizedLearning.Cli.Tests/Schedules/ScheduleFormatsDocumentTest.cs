using System.Text.RegularExpressions;
using PersonalizedLearning.Cli.Tests.Commands;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Cli.Tests.Schedules;

/// <summary>What docs/formats.md shows of a schedule in CSV and as a calendar is what is written of the sample school.</summary>
public sealed partial class ScheduleFormatsDocumentTest
{
    [Theory]
    [InlineData("csv")]
    [InlineData("calendar")]
    public void Example_IsWhatIsWritten(string format)
    {
        using var story = new ScheduleStory();
        var written = story.Show(story.Schedule, "--format", format, "--learner", "ana").Lines.Select(line => line.TrimEnd('\r')).ToHashSet();
        var example = Block().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "formats.md")).ReplaceLineEndings("\n")).Single(match => match.Groups[1].Value == (format == "csv" ? "csv\ndate" : "ics\nBEGIN"));

        Assert.All(example.Groups[2].Value.TrimEnd('\n').Split('\n')[1..], line => Assert.Contains(line, written));
    }

    [GeneratedRegex("```((?:csv\ndate)|(?:ics\nBEGIN))(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
