using System.Text;
using System.Text.RegularExpressions;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Cli.Tests.Commands;

public sealed partial class ScheduleShowTest : IDisposable
{
    private readonly ScheduleStory story = new();

    [Theory]
    [InlineData("learner", "    08:00–08:45  halves, group, with gray, in room")]
    [InlineData("staff", "    09:00–09:45  verbs, group, in room, ana cyd dan")]
    [InlineData("space", "    10:15–11:00  own work, independent, with ivy, ana")]
    public void Table_ShowsTheSchedule_InEightyColumns(string view, string line)
    {
        var result = story.Show(story.Proposal, "--view", view);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains(line, result.Lines);
        Assert.Contains("  dan, ratios, 45 minutes: halves is not mastered yet.", result.Lines);
        Assert.Contains("  ana in m3: halves (independent) instead of free time (staff absent: hill in", result.Lines);
        Assert.Contains("is worth 46", result.Out, StringComparison.Ordinal);
        Assert.All(result.Lines, item => Assert.True(item.Length <= 80, item));
    }

    [Fact]
    public void Table_OfOne_ShowsNobodyElse()
    {
        Assert.DoesNotContain("ben", story.Show(story.Schedule, "--learner", "ana").Lines);
        Assert.DoesNotContain("gray", story.Show(story.Schedule, "--staff", "hill").Lines);
        Assert.Contains("room", story.Show(story.Schedule, "--space", "room").Lines);
    }

    [Fact]
    public void Json_IsWhatWasRead()
    {
        Assert.Equal(File.ReadAllText(story.Schedule), story.Show(story.Schedule, "--format", "json").Out);
        Assert.Equal(File.ReadAllText(story.Proposal), story.Show(story.Proposal, "--format", "json").Out);
    }

    [Fact]
    public void Csv_HasARowForEachLearnerAndBlock()
    {
        var result = story.Show(story.Schedule, "--format", "csv");

        Assert.All(result.Out.Split("\r\n")[..^1], line => Assert.DoesNotContain('\n', line));
        Assert.Equal("date,start,end,block,learner,session,modality,competency,goal,minutes,staff,space", result.Lines[0].TrimEnd('\r'));
        Assert.Equal("2026-09-07,08:00,08:45,m1,ana,s1,group,halves,g-ana,45,gray,room", result.Lines[1].TrimEnd('\r'));
        Assert.Equal("2026-09-08,08:00,08:45,u1,ana,,,,,0,,", result.Lines[5].TrimEnd('\r'));
        Assert.Equal(1 + SampleSchool.Schedule.Days.Sum(day => day.Items.Count), result.Lines.Count);
        Assert.Equal(1 + 3, story.Show(story.Schedule, "--format", "csv", "--staff", "hill").Lines.Count);
        Assert.Equal(1 + 5, story.Show(story.Schedule, "--format", "csv", "--learner", "ben").Lines.Count);
    }

    [Fact]
    public void Calendar_HasAnEventForEachBlockOfALearner()
    {
        var lines = story.Show(story.Schedule, "--format", "calendar", "--learner", "ana").Out.Split("\r\n");

        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines[..2]);
        Assert.Equal(4, lines.Count(line => line == "BEGIN:VEVENT"));
        Assert.Contains("DTSTART:20260907T080000", lines);
        Assert.Contains("DTSTAMP:20260907T000000Z", lines);
        Assert.Contains("DURATION:PT45M", lines);
        Assert.Contains("SUMMARY:halves (group)", lines);
        Assert.Contains("DESCRIPTION:With gray.\\nFor goal g-ana.", lines);
        Assert.Equal(["END:VCALENDAR", ""], lines[^2..]);
        Assert.Equal(4, lines.Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count());
    }

    [Fact]
    public void Calendar_OfAZone_IsInUtc_AndStamped()
    {
        var result = story.Show(story.Schedule, "--format", "calendar", "--staff", "gray", "--zone", "Europe/Berlin", "--stamp", "2026-08-01T12:00:00Z");

        Assert.Contains("DTSTART:20260907T060000Z\r\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20260801T120000Z\r\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("DESCRIPTION:With gray.\\nLearners: ana\\, ben\\, cyd.\r\n", result.Out, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(result.Out, "BEGIN:VEVENT"));
        Assert.Equal(7, Regex.Count(story.Show(story.Schedule, "--format", "calendar").Out, "BEGIN:VEVENT"));
    }

    [Fact]
    public void Calendar_OfAReplannedBlock_KeepsItsEvent()
    {
        var later = SampleSchool.ScheduleOf([.. SampleSchool.Schedule.Sessions.Select(session => session.Id.Value == "s6" ? session with { Id = SessionId.From("other") } : session)]);

        Assert.Equal(UidsOf(story.Schedule), UidsOf(story.Write("later.json", later)));

        string[] UidsOf(string file) => [.. story.Show(file, "--format", "calendar", "--learner", "ana").Lines.Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];
    }

    [Fact]
    public void Calendar_FoldsLongLines_AndEscapesTexts()
    {
        var name = new string('é', 60) + ",; \\😀😀😀😀😀😀😀😀";
        var schedule = SampleSchool.Schedule with { Sessions = [.. SampleSchool.Schedule.Sessions.Select(session => session with { Space = SpaceId.From(name) })] };

        var text = story.Show(story.Write("long.json", schedule), "--format", "calendar").Out;

        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains($"LOCATION:{new string('é', 60)}\\,\\; \\\\😀😀😀😀😀😀😀😀\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_ShowsAllThereIs_AndIsTheSameEachTime()
    {
        var result = story.Show(story.Proposal, "--html", story["board.html"]);
        var html = File.ReadAllText(story["board.html"]);
        story.Show(story.Proposal, "--html", story["again.html"]);

        Assert.Equal(html, File.ReadAllText(story["again.html"]));
        Assert.Contains("The page is in", result.Error, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"(?!#)", html);
        Assert.Single(Script().Matches(html));
        Assert.Matches("script-src &#39;sha256-[A-Za-z0-9+/]{43}=&#39;", html);
        Assert.All(
            [
                "Monday, 7 September 2026", "<h3 id=\"learners-2026-09-07\">Learners</h3>", "<h3 id=\"staff-2026-09-08\">Staff</h3>", "<h3 id=\"spaces-2026-09-07\">Spaces</h3>", ">away<", ">closed<", "group · room",
                "What could not be met, and why", "Nobody who is there is qualified and may lead it in block u1.", "One more educator qualified for language, like hill, in block u1 would serve it.",
                "One more educator qualified for language, like hill, in block u1 is worth 46 minutes: needs would get 45 minutes more.", "All are kept",
            ],
            words => Assert.Contains(words, html, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_OfOne_ShowsNobodyElse()
    {
        story.Show(story.Proposal, "--learner", "eva", "--html", story["eva.html"]);
        var html = File.ReadAllText(story["eva.html"]);

        Assert.Contains("<h1>The schedule of eva</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("cyd", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_EscapesNames_AndNamesBrokenRules()
    {
        var schedule = SampleSchool.Schedule with { Sessions = [.. SampleSchool.Schedule.Sessions.Select(session => session with { Staff = StaffId.From("<script>alert(1)</script>") })] };

        Assert.Equal(0, story.Show(story.Write("wild.json", schedule), "--html", story["wild.html"]).ExitCode);
        var html = File.ReadAllText(story["wild.html"]);

        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
        Assert.Single(Script().Matches(html));
        Assert.Contains("Broken rules", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_OfWrongUse_IsRefused()
    {
        story.Show(story.Schedule, "--learner", "nobody").AssertRefused("--learner is 'nobody'; expected one that the problem has.");
        story.Show(story.Schedule, "--staff", "nobody").AssertRefused("--staff");
        story.Show(story.Schedule, "--space", " ").AssertRefused("--space", "can't be an identifier");
        story.Show(story.Schedule, "--zone", "Nowhere/Else").AssertRefused("--zone is 'Nowhere/Else'");
        story.Show(story.Schedule, "--stamp", "now").AssertRefused("--stamp is 'now'");
        story.Show(story.Schedule, "--view", "room").AssertRefused("--view is 'room'; expected one of learner, staff, space.");
        story.Show(story.Schedule, "--html", story["none/page.html"]).AssertRefused("no folder");
    }

    public void Dispose() => story.Dispose();

    [GeneratedRegex("<script")]
    private static partial Regex Script();
}
