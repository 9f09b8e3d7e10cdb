
namespace PersonalizedLearning.Cli.Tests.Commands;

public sealed class ScheduleSolveTest : IDisposable
{
    private readonly ScheduleStory story = new();

    [Fact]
    public void Schedule_OfSampleSchool_KeepsAllRules()
    {
        var file = story["week.json"];
        var made = Plearn.Run(["schedule", story.Problem, "--work", "5", "--out", file, "--lp", story["school.lp"]]);
        var check = Plearn.Run(["schedule", "check", story.Problem, file]);

        Assert.Equal(0, made.ExitCode);
        Assert.Contains(made.Lines, line => line.Contains("% of the best", StringComparison.Ordinal));
        Assert.All(made.Lines, line => Assert.True(line.Length <= 80, line));
        Assert.Equal(0, check.ExitCode);
        Assert.StartsWith("\\ Aggregated model", File.ReadAllText(story["school.lp"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Schedule_AfterAbsence_SaysWhatChanged()
    {
        var file = story["week.json"];
        Plearn.Run(["schedule", story.Problem, "--work", "5", "--out", file]);
        var changed = Plearn.Run(["schedule", story.Problem, "--work", "5", "--previous", file, "--event", "space-closed:lab"]);

        Assert.Equal(0, changed.ExitCode);
        Assert.Contains("What changes, and why", changed.Lines);
        Assert.Contains(changed.Out.Split('\n'), line => line.Contains("space closed: lab", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--event", "fire", "--event is 'fire'; expected mastered:")]
    [InlineData("--event", "staff-absent:nobody", "expected a member of staff of the problem.")]
    [InlineData("--frozen", "never", "--frozen is 'never'; expected a block of the problem.")]
    public void Schedule_WithWrongOption_SaysWhatIsExpected(string option, string value, string expected)
    {
        var result = Plearn.Run(["schedule", story.Problem, "--previous", story.Schedule, option, value]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Schedule_WithEventAndNothingKnown_IsRefused() => Assert.Equal(2, Plearn.Run(["schedule", story.Problem, "--event", "staff-absent:gray"]).ExitCode);

    [Fact]
    public void Schedule_OfNothing_IsRefused() => Assert.Contains("expected a file", Plearn.Run(["schedule"]).Error, StringComparison.Ordinal);

    public void Dispose() => story.Dispose();
}
