using NodaTime;
using PersonalizedLearning.Cli.Tests.Commands;
using PersonalizedLearning.Cli.Tests.Profiles;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Cli.Tests.Pages;

/// <summary>Pages that the commands write, of a journal in which much has happened.</summary>
internal static class PageSamples
{
    /// <summary>A proposal beside the version that holds.</summary>
    public static string Plan { get; } = Written((story, file) => story.Plan("diff", "--framework", SampleFiles.Framework, "--html", file));

    /// <summary>A plan where there was none before.</summary>
    public static string FirstPlan { get; } = Written((story, file) => story.Plan("diff", "--from", "0", "--to", "1", "--html", file));

    /// <summary>Feedback for each audience, in two languages.</summary>
    public static IReadOnlyList<string> Feedback { get; } = [Of("learner", "en"), Of("educator", "en"), Of("family", "de")];

    /// <summary>The profile as the learner and as the family may see it.</summary>
    public static IReadOnlyList<string> Profiles { get; } = [ProfileFor(), ProfileFor("--viewer", "mum", "--role", "family", "--purpose", "support")];

    /// <summary>Boards: of everybody, of a day of many blocks, and of one member of staff in a schedule that breaks rules.</summary>
    public static IReadOnlyList<string> Boards { get; } = [Board(), Board(problem => problem with { Blocks = [.. problem.Blocks, .. More(problem)] }), Board(problem => problem with { Staff = [problem.Staff[0]] }, "--staff", "gray")];

    /// <summary>All pages without a script.</summary>
    public static IEnumerable<string> All => [Plan, FirstPlan, .. Feedback, .. Profiles];

    /// <summary>Runs a command on a journal in which a plan came about, and reads the page that it wrote.</summary>
    public static string Written(Func<PlanStory, string, Plearn> run)
    {
        using var story = new PlanStory();
        story.ProposeLater();
        File.AppendAllText(story.Journal, SaidJournal.Said);
        var result = run(story, story["page.html"]);
        Assert.True(result.ExitCode == 0, result.Error);
        return File.ReadAllText(story["page.html"]);
    }

    private static string Board(Func<EnvironmentProblem, EnvironmentProblem>? change = null, params string[] further)
    {
        using var story = new ScheduleStory();
        var problem = story.Write("changed.json", stream => EnvironmentJson.WriteProblem(stream, change?.Invoke(SampleSchool.Problem) ?? SampleSchool.Problem));
        var result = Plearn.Run(["schedule", "show", problem, story.Proposal, "--html", story["board.html"], .. further]);
        Assert.True(result.ExitCode == 0, result.Error);
        return File.ReadAllText(story["board.html"]);
    }

    private static IEnumerable<TimeBlock> More(EnvironmentProblem problem) =>
        Enumerable.Range(12, 6).Select(hour => problem.Blocks[0] with { Id = BlockId.From($"m{hour}"), Start = new LocalTime(hour, 0) });

    private static string ProfileFor(params string[] further) =>
        Written((story, file) => Plearn.Run(["profile", "--framework", SampleFiles.Framework, "--journal", story.Journal, "--html", file, .. further]));

    private static string Of(string audience, string language) => Written((story, file) => Plearn.Run(
        "feedback", "--audience", audience, "--framework", SampleFiles.Framework, "--journal", story.Journal, "--language", language, "--privacy", "school", "--since", "2026-06-01T00:00:00Z", "--html", file));
}
