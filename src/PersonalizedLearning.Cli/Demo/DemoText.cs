using System.Globalization;
using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Cli.Schedules;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Demo;

/// <summary>Sentences that the terminal and the report share.</summary>
internal static class DemoText
{
    /// <summary>Names a competency with its code.</summary>
    /// <param name="competency">The competency.</param>
    /// <returns>Such as <c>Ratio tables (RR.3)</c>.</returns>
    public static string NameOf(Competency competency) => competency.Code is null ? competency.Label : $"{competency.Label} ({competency.Code})";

    /// <summary>Says where a learner stands, in one line.</summary>
    /// <param name="learner">The learner.</param>
    /// <returns>The line.</returns>
    public static string Headline(LearnerStory learner) => string.Create(
        CultureInfo.InvariantCulture,
        $"{learner.Mastered} of {NumberText.Count(learner.Total, "competency", "competencies")} mastered, "
        + $"{NumberText.Count(learner.State.Scope.OpenCount, "open step")} to the goals");

    /// <summary>Says in a sentence or two what matters most: the first step, and why it is that one.</summary>
    /// <param name="learner">The learner.</param>
    /// <returns>The sentences; empty when there is no step.</returns>
    public static string InShort(LearnerStory learner)
    {
        if (learner.Recommendations.Items.Count == 0)
        {
            return "";
        }

        var first = learner.Recommendations.Items[0];
        var framework = learner.Map.Framework;
        var index = framework.RequiredIndexOf(first.Competency);
        var step = $"{Capital(WordText.Of(first.Kind))} {NameOf(framework[index])} first.";
        if (first.Kind == RecommendationKind.Assess && learner.State.UnpractisedFor(index) is { } age)
        {
            return $"{step} It was mastered and has not been practised for {NumberText.Days(age)}.";
        }

        var holdsUp = learner.Profile.Needs.FirstOrDefault(need => need.Decision.Competency == first.Competency)?.HoldsUp.Count ?? 0;
        return holdsUp > 0
            ? $"{step} It holds up {NumberText.Count(holdsUp, "other competency", "other competencies")} that {learner.Name} works on."
            : string.Create(CultureInfo.InvariantCulture, $"{step} {first.Unlocks} of the {learner.State.Scope.OpenCount} open steps to the goals go through it.");
    }

    /// <summary>Says where a piece of evidence that was set aside comes from.</summary>
    /// <param name="ignored">The evidence.</param>
    /// <returns>Such as <c>Rate for one (RR.5): own judgement, Developing, 3 Sep 2026</c>.</returns>
    public static string SourceOf(IgnoredRecord ignored)
    {
        var day = ignored.Record.Occurred is { } at ? NumberText.Day(at) : "";
        string[] parts = [WordText.Of(ignored.Record.Source), WordText.Of(ignored.Record.Outcome), day];
        return $"{NameOf(ignored.Competency)}: {string.Join(", ", parts.Where(part => part.Length > 0))}";
    }

    /// <summary>Says what a step offers: the experience, its kind, with whom and how long.</summary>
    /// <param name="experience">The experience.</param>
    /// <returns>The line without the title.</returns>
    public static string OfferOf(LearningExperience experience) =>
        string.Create(CultureInfo.InvariantCulture, $"{WordText.Of(experience.Kind)}, {WordText.Of(experience.Modality)}, {experience.Minutes}\u00A0min");

    /// <summary>Says why there are fewer next steps than could be offered; null when there are as many.</summary>
    /// <param name="learner">The learner.</param>
    /// <returns>A sentence or null.</returns>
    public static string? WhyNoMore(LearnerStory learner)
    {
        var count = learner.Recommendations.Items.Count;
        return count >= DemoStories.NextSteps
            ? null
            : count == 0
                ? learner.Recommendations.Diagnostics[0].Message
                : $"Nothing else on the way to the goals is ready: all of it waits for {(count == 1 ? "this step" : "these steps")}.";
    }

    /// <summary>Says how a day was made and what it serves.</summary>
    /// <param name="day">The day.</param>
    /// <returns>A sentence or two.</returns>
    public static string HeadlineOf(DemoDay day) =>
        $"{ScheduleWords.Long(day.Date)}, in a school of two educators and three places that makes its day from what these learners need: "
        + string.Create(CultureInfo.InvariantCulture, $"{day.PursuedMinutes} of {day.AvailableMinutes} minutes serve what {day.Learner.Name} needs.");

    /// <summary>Says what a learner does in a block: what, how, with whom, where and why.</summary>
    /// <param name="entry">The block.</param>
    /// <returns>A sentence, or a word.</returns>
    public static string SentenceOf(DayEntry entry) =>
        entry.Competency is { } competency ? $"{NameOf(competency)}{TitleOf(entry)}; {HowOf(entry)}{WithOf(entry)}. {Capital(entry.Why)}." : WordOf(entry);

    /// <summary>Says what a block is where nothing is worked on.</summary>
    /// <param name="entry">The block.</param>
    /// <returns>A word.</returns>
    public static string WordOf(DayEntry entry) => entry.IsBreak ? entry.Block.Id.Value : "free";

    /// <summary>Says how and where something is worked on.</summary>
    /// <param name="entry">The block, with a session.</param>
    /// <returns>Such as <c>one-to-one in the library</c>.</returns>
    public static string HowOf(DayEntry entry) => $"{entry.Session!.Modality}{(entry.Session.Space is { } space ? $" in {space}" : "")}";

    /// <summary>Says who is there, by name.</summary>
    /// <param name="entry">The block, with a session.</param>
    /// <returns>The names; first the educator.</returns>
    public static IEnumerable<string> PeopleOf(DayEntry entry) => entry.Session!.Staff is { } staff ? entry.With.Prepend(staff.Value) : entry.With;

    private static string TitleOf(DayEntry entry) => entry.Experience is { } experience ? $": {experience.Title}" : "";

    private static string WithOf(DayEntry entry) => PeopleOf(entry).ToList() is { Count: > 0 } people ? $", with {string.Join(" and ", people)}" : "";

    /// <summary>Makes a name for a place in a document of a learner.</summary>
    /// <param name="learner">The learner.</param>
    /// <returns>A name of letters, digits and hyphens.</returns>
    public static string IdOf(LearnerStory learner) => "learner-" + string.Concat(learner.Learner.Value.Select(letter =>
        char.IsAsciiLetterOrDigit(letter) ? letter.ToString() : string.Create(CultureInfo.InvariantCulture, $"-{(int)letter:x}-")));

    /// <summary>Makes words begin a sentence.</summary>
    /// <param name="words">The words, not empty.</param>
    /// <returns>The words with a capital first letter.</returns>
    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Makes a title fit into a sentence.</summary>
    /// <param name="title">The title.</param>
    /// <returns>The title with a small first letter.</returns>
    public static string LowerFirst(string title) => title.Length == 0 ? title : char.ToLowerInvariant(title[0]) + title[1..];
}
