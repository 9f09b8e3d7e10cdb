using PersonalizedLearning.Cli.Schedules;

namespace PersonalizedLearning.Cli.Demo;

/// <summary>The part of the report about one learner's day.</summary>
internal static class DaySection
{
    /// <summary>Writes the section.</summary>
    public static void Write(MarkupWriter writer, DemoDay day)
    {
        using var section = writer.Open("section", ("class", "learner"), ("id", "day"), ("aria-labelledby", "day-name"));
        writer.Element("h2", $"A day of {day.Learner.Name}", ("id", "day-name"));
        writer.Element("p", DemoText.HeadlineOf(day));
        using var table = writer.Open("table");
        using (writer.Open("thead"))
        {
            using var head = writer.Open("tr");
            foreach (var name in (ReadOnlySpan<string>)["Time", "What", "How and where", "With", "Why"])
            {
                writer.Element("th", name, ("scope", "col"));
            }
        }

        using var body = writer.Open("tbody");
        foreach (var entry in day.Entries)
        {
            Write(writer, entry);
        }
    }

    private static void Write(MarkupWriter writer, DayEntry entry)
    {
        using var row = writer.Open("tr");
        writer.Element("td", ScheduleWords.Times(entry.Block));
        if (entry.Competency is not { } competency)
        {
            writer.Element("td", DemoText.Capital(DemoText.WordOf(entry)), ("colspan", 4), ("class", "soft"));
            return;
        }

        using (writer.Open("td"))
        {
            writer.Element("strong", DemoText.NameOf(competency));
            if (entry.Experience is { } experience)
            {
                writer.Text($" {experience.Title}");
            }
        }

        writer.Element("td", DemoText.HowOf(entry));
        writer.Element("td", string.Join(", ", DemoText.PeopleOf(entry)));
        writer.Element("td", DemoText.Capital(entry.Why));
    }
}
