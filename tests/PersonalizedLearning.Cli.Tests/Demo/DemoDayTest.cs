using PersonalizedLearning.Cli.Demo;
using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Cli.Tests.Demo;

public sealed class DemoDayTest
{
    private static readonly DemoDay Day = DemoStories.Tell().Day;

    [Fact]
    public void Day_HoldsEveryBlockOfTheSchool_InOrderOfTime()
    {
        Assert.Equal(["1", "2", "break", "3", "4"], Day.Entries.Select(entry => entry.Block.Id.Value));
        Assert.Equal(Day.Entries.OrderBy(entry => entry.Block.Start), Day.Entries);
        Assert.Equal(BlockKind.Break, Assert.Single(Day.Entries, entry => entry.IsBreak).Block.Kind);
        Assert.InRange(Day.PursuedMinutes, 1, Day.AvailableMinutes);
    }

    [Fact]
    public void Day_ServesWhatTheLearnerIsReadyFor_AndSaysWhy()
    {
        var worked = Day.Entries.Where(entry => entry.Competency is not null).ToList();

        Assert.NotEmpty(worked);
        Assert.All(worked, entry => Assert.True(Day.Learner.State.Frontier.IsReady(Day.Learner.Map.Framework.IndexOf(entry.Competency!.Id)) || entry.Why.Contains("show again", StringComparison.Ordinal), entry.Why));
        Assert.All(worked, entry => Assert.NotEmpty(entry.Why));
        Assert.All(worked, entry => Assert.Contains(entry.Session!.Learners, learner => learner == Day.Learner.Learner));
        Assert.All(worked.Where(entry => entry.Experience is not null), entry => Assert.Contains(entry.Competency!.Id, entry.Experience!.Teaches));
    }

    [Fact]
    public void Day_IsTheSameEachTime() => Assert.Equal(Shown(Day), Shown(DemoStories.Tell().Day));

    [Fact]
    public void Day_IsInTheTableTheReportAndTheData()
    {
        var table = Plearn.Run("demo").Out;
        var day = Plearn.Run("demo", "--format", "json").Json.GetProperty("day");
        using var folder = new TemporaryFolder();
        Plearn.Run("demo", "--html", folder["r.html"]);

        Assert.Contains($"A day of {Day.Learner.Name}", table, StringComparison.Ordinal);
        Assert.Contains("09:00–09:25", table, StringComparison.Ordinal);
        Assert.Contains($"A day of {Day.Learner.Name}", File.ReadAllText(folder["r.html"]), StringComparison.Ordinal);
        Assert.Equal(["learner", "date", "pursuedMinutes", "availableMinutes", "blocks"], day.EnumerateObject().Select(member => member.Name));
        Assert.Equal("2026-09-07", day.GetProperty("date").GetString());
        Assert.Equal(Day.Entries.Select(entry => entry.Competency?.Id.Value), day.GetProperty("blocks").EnumerateArray().Select(block => block.TryGetProperty("competency", out var id) ? id.GetString() : null));
    }

    private static IEnumerable<string> Shown(DemoDay day) => day.Entries.Select(DemoText.SentenceOf);
}
