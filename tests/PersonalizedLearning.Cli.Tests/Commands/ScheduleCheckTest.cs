using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Cli.Tests.Commands;

public sealed class ScheduleCheckTest : IDisposable
{
    private readonly ScheduleStory story = new();

    [Fact]
    public void Check_OfAScheduleThatKeepsAllRules_IsDone()
    {
        Assert.All([story.Check(story.Schedule), story.Check(story.Proposal), story.Check(story.Proposal, "--previous", story.Schedule)], result =>
        {
            Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
            Assert.Contains("All rules are kept.", result.Out, StringComparison.Ordinal);
            Assert.Contains("Minutes that serve needs: 420; worth 391.4 weighted minutes.", result.Out, StringComparison.Ordinal);
            Assert.All(result.Lines, line => Assert.True(line.Length <= 80));
        });
    }

    [Fact]
    public void Check_OfABrokenSchedule_NamesTheRules()
    {
        var broken = story.Write("broken.json", SampleSchool.Schedule with { Sessions = [.. SampleSchool.Schedule.Sessions.Select(session => session.Id.Value == "s4" ? session with { Staff = null } : session)] });

        var result = story.Check(broken);

        Assert.Equal((1, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains("2\u00A0violations found.".Replace('\u00A0', ' '), result.Out, StringComparison.Ordinal);
        Assert.Contains("  S4    Nobody leads session 's4'", result.Out, StringComparison.Ordinal);
        Assert.Contains("  S8    'hill' does not lead", result.Out, StringComparison.Ordinal);

        var json = story.Check(broken, "--format", "json").Json;

        Assert.Equal(("S4", "m2", "s4", false), (json.GetProperty("violations")[0].GetProperty("rule").GetString(), json.GetProperty("violations")[0].GetProperty("block").GetString(),
            json.GetProperty("violations")[0].GetProperty("session").GetString(), json.GetProperty("violations")[0].GetProperty("isWarning").GetBoolean()));
        Assert.Equal((2, 420), (json.GetProperty("score").GetProperty("hardViolations").GetInt32(), json.GetProperty("score").GetProperty("pursuedMinutes").GetInt32()));
        Assert.Equal(4, json.GetProperty("measures").GetProperty("modalities").GetArrayLength());

        Assert.Equal(
            ["rule,model,course,block,session,learner,staff,space,warning,message", "S4,,,m2,s4,,,,no,\"Nobody leads session 's4'; expected somebody, as 'group' is to be taught.\""],
            story.Check(broken, "--format", "csv").Lines.Take(2).Select(line => line.TrimEnd('\r')));
    }

    [Fact]
    public void Check_OfAProposal_ChecksWhatItSays()
    {
        var boasting = story.Write("boasting.json", stream => PersonalizedLearning.Environments.EnvironmentJson.WriteProposal(stream, SampleSchool.Proposal with { Value = 2000 }));

        var result = story.Check(boasting);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("  S13   The value is 2000;", result.Out, StringComparison.Ordinal);
        Assert.Contains("  S14   The upper bound is 1000", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfWhatIsNone_IsRefused()
    {
        story.Check(story["none.json"]).AssertRefused("there is no such file");
        story.Check(story.Problem).AssertRefused("problem.json", "The format is 'personalized-learning/environment'; expected 'personalized-learning/schedule' or 'personalized-learning/schedule-proposal'.");
        story.Check(story.Write("text.json", stream => stream.Write("hello"u8))).AssertRefused("text.json", "line 1");
        story.Check(story.Write("list.json", stream => stream.Write("[]"u8))).AssertRefused("list.json");
        Plearn.Run("schedule", "check", story.Schedule, story.Schedule).AssertRefused("The format is 'personalized-learning/schedule'; expected 'personalized-learning/environment'.");
        Plearn.Run("schedule", "check", story.Problem).AssertRefused("Required argument 'SCHEDULE' missing");
    }

    public void Dispose() => story.Dispose();
}
