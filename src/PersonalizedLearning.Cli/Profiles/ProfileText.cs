using PersonalizedLearning.Cli.Plans;
using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Cli.Profiles;

/// <summary>A profile in words that the learner, a teacher and a family can read; the learner is addressed.</summary>
internal sealed class ProfileText(ShownProfile shown)
{
    private const int Most = 10;

    private readonly ProfileView profile = shown.Profile;
    private readonly PlanNames names = new(shown.Framework);
    private readonly string you = shown.IsOwn ? "you" : shown.LearnerName;
    private readonly string your = shown.IsOwn ? "your" : $"{shown.LearnerName}'s";

    /// <summary>Gets the title.</summary>
    public string Title => shown.IsOwn ? "Your profile" : $"The profile of {shown.LearnerName}";

    /// <summary>Gets what comes below the title.</summary>
    public string Lead => shown.IsOwn
        ? $"This is where you stand on {NumberText.Day(profile.AsOf)}, and what you and others have said. If something does not fit, say so."
        : $"As of {NumberText.Day(profile.AsOf)}, as {(shown.Viewer.Person.Value.Length > 0 ? shown.Viewer.Person : "somebody")} ({WordText.Of(shown.Viewer.Role)}) may see it for {WordText.Of(shown.Viewer.Purpose)}.";

    /// <summary>Gets what is kept from the viewer; null where nothing is.</summary>
    public string? Withheld => profile.Sight.Withheld is { Count: > 0 } scopes
        ? $"Not shown here, as there is no consent for it: {string.Join(", ", scopes.Select(WordText.Of))}."
        : null;

    /// <summary>The parts that say something, in the order in which they are read.</summary>
    public IEnumerable<ProfilePart> Parts() => new ProfilePart[]
    {
        new("standing", $"Where {Verb("you stand", "stands")}", [.. profile.Gaps.Where(gap => gap.Total > 0).Select(Standing)]),
        new("strengths", $"What {you} can do", Some(profile.Strengths, item => new(names.Of(item.Competency)) { Details = [$"{item.Level}, from {NumberText.Count(item.EvidenceCount, "result")}"] })),
        new("needs", shown.IsOwn ? "What to work on" : $"What {you} works on", Some(profile.Needs, Need)),
        new("goals", $"{Capital(your)} goals", [.. profile.Goals.Select(GoalOf)]),
        new("growth", $"Where {Verb("you want", "wants")} to grow", [.. profile.GrowthAreas.Select(area => new ProfileItem(area.Text ?? names.Of(area.Competency!.Value)))]),
        new("interests", $"What {Verb("you like", "likes")}, and where it may lead", [.. Interests()]),
        new("preferences", $"How {Verb("you learn", "learns")} best", [.. profile.Preferences.Select(item => new ProfileItem($"{WordText.Of(item.Aspect)}: {item.Text}"))]),
        new("supports", $"What helps {you}", [.. Supports()]),
        new("story", $"{Capital(your)} story", [.. profile.Story.Select(Told)]),
        new("requests", $"What {Verb("you have", "has")} asked for", [.. profile.Requests.Select(Request)]),
        new("reflections", "Looking back", [.. profile.Reflections.Select(item => new ProfileItem(item.Text) { Details = [$"{PlanNames.Of(item.Author)}, {NumberText.Day(item.At)}"] })]),
        new("say", "Who was given a say", [.. profile.Grants.Select(Grant)]),
    }.Where(part => part.Items.Count > 0);

    private ProfileItem Standing(DimensionGap gap) => new(gap.Dimension is { } heading ? names.Of(heading) : "Everything else")
    {
        Details = [FormattableString.Invariant($"{gap.Mastered} of {gap.Total} mastered") + (gap.InProgress > 0 ? FormattableString.Invariant($", {gap.InProgress} on the way") : string.Empty)],
        Share = ((double)gap.Mastered / gap.Total, (double)gap.InProgress / gap.Total),
    };

    private ProfileItem Need(NeedStanding need) => new(names.Of(need.Standing.Competency))
    {
        Details = [.. new[] { WordText.Of(need.Kind), need.HoldsUp.Count > 0 ? $"{NumberText.Count(need.HoldsUp.Count, "other thing builds", "other things build")} on it" : null }.OfType<string>()],
    };

    private ProfileItem GoalOf(Goal goal)
    {
        var standing = shown.Goals.Standings.FirstOrDefault(item => item.Goal == goal.Id);
        var (content, met) = (goal.Content, standing?.BenchmarksMet ?? []);
        return new ProfileItem(names.Of(content.Competency) + (content.Level is { } level ? $", at the level {level}" : string.Empty))
        {
            Details =
            [
                .. new[]
                {
                    goal.State == GoalState.Proposed ? "not agreed on yet" : null,
                    standing is null ? null : $"{NumberText.Percent(standing.Share)} of it is there",
                    content.Due is { } due ? $"until {PlanChangeLine.DayOfDue(due)}{OnTrack(standing)}" : null,
                    Projected(standing),
                    content.Measure is { } measure ? $"it is reached when: {measure}" : null,
                }.OfType<string>(),
                .. goal.Benchmarks.Select(item => $"{(met.Contains(item.Benchmark.Id) ? "done" : "still open")}: {item.Benchmark.Text ?? names.Of(item.Benchmark.Competency!.Value)}"
                    + (item.Benchmark.Due is { } until ? $", until {PlanChangeLine.DayOfDue(until)}" : string.Empty)),
                .. shown.Goals.OverdueReflections.Where(item => item.Goal == goal.Id).Select(item => $"time to look back since {NumberText.Day(item.Since)}"),
            ],
            Said = [.. content.Why is { } why ? [$"{PlanNames.Of(goal.SetBy)}: {why}"] : Array.Empty<string>(), .. goal.Reflections.Select(item => $"{PlanNames.Of(item.Author)}: {item.Text}")],
            Share = standing is null ? null : (standing.Share, 0),
        };
    }

    private static string OnTrack(GoalStanding? standing) => standing?.IsOnTrack switch
    {
        true => ", and on the way to it",
        false => ", which may be too soon at this pace",
        _ => string.Empty,
    };

    private static string? Projected(GoalStanding? standing) => standing is { Share: < 1, Expected: { } expected }
        ? $"expected around {NumberText.Day(expected)}"
            + (standing is { Earliest: { } from, Latest: { } to } ? $", most likely between {NumberText.Day(from)} and {NumberText.Day(to)}" : string.Empty)
        : null;

    private IEnumerable<ProfileItem> Interests() =>
    [
        .. profile.Interests.OrderByDescending(item => item.Strength).Select(item => new ProfileItem(item.Note is { } note ? $"{item.Tag}: {note}" : item.Tag)),
        .. profile.Aspirations.Select(item => new ProfileItem($"{WordText.Of(item.Kind)}: {item.Text}") { Details = item.Horizon is { } by ? [$"until {PlanChangeLine.DayOfDue(by)}"] : [] }),
        .. profile.Motivations.Select(item => new ProfileItem($"What moves {you}: {item.Text}")),
    ];

    private IEnumerable<ProfileItem> Supports() =>
    [
        .. profile.Supports.Select(item => new ProfileItem(item.Tag)
        {
            Details = [.. new[] { item.Why, item.Until is { } end ? $"until {PlanChangeLine.DayOfDue(end)}" : null, $"stated by {string.Join(", ", item.AgreedBy.Prepend(item.StatedBy).Select(PlanNames.Of))}" }.OfType<string>()],
        }),
        .. profile.Options.Select(item => new ProfileItem($"{WordText.Of(item.Principle)}: {item.Option}")),
        .. profile.Barriers.Select(item => new ProfileItem($"In the way: {item.Text}") { Details = item.Support is { } missing ? [$"would help: {missing}"] : [] }),
    ];

    private static ProfileItem Told(ProfileStatement item) => new(item.About ?? NumberText.Day(item.At)) { Said = [$"{PlanNames.Of(item.Author)}: {item.Text}"] };

    private static ProfileItem Request(AdvocacyRequest item) => new(item.Text)
    {
        Details = item.State == AdvocacyState.Open ? [$"not answered yet, since {NumberText.Day(item.At)}"] : [],
        Said = [.. item.Answers.Select(answer => $"{PlanNames.Of(answer.Author)}: {answer.Text}")],
    };

    private static ProfileItem Grant(AgencyGrant item) => new($"{PlanNames.Of(new AgencyParty(item.Role, item.Person))} {WordText.Of(item.Level)} {WordText.Of(item.Decision)}");

    private static List<ProfileItem> Some<T>(ValueList<T> all, Func<T, ProfileItem> show) =>
    [
        .. all.Take(Most).Select(show),
        .. all.Count > Most ? [new ProfileItem(FormattableString.Invariant($"and {all.Count - Most} more"))] : Array.Empty<ProfileItem>(),
    ];

    private string Verb(string own, string other) => shown.IsOwn ? own : $"{shown.LearnerName} {other}";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
