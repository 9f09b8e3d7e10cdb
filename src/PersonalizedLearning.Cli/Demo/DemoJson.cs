using System.Text.Json;
using NodaTime.Text;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Demo;

/// <summary>The demo for other programs.</summary>
/// <remarks>
/// <c>{"asOf", "learners": [{"learner", "name", "goals": [competency…], "mastered", "competencies", "needs": [{"competency", "code", "kind":
/// "inProgress|lapsed|foundation", "estimate", "status", "holdsUp": [competency…]}], "recommendations": […]}]}</c>; <c>mastered</c> counts among
/// <c>competencies</c>, headings not counted, and <c>recommendations</c> are those of <c>plearn recommend</c>. Then <c>"day": {"learner", "date", "pursuedMinutes",
/// "availableMinutes", "blocks": [{"start", "minutes", "kind": "learning|break|free", "competency", "experience", "modality", "space", "staff", "with": [name…], "why"}]}</c>,
/// where what is not there is left out. Members may be added; these keep their names and meaning.
/// </remarks>
internal static class DemoJson
{
    /// <summary>Writes the stories.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="stories">The stories.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream stream, DemoStories stories)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(stories);
        JsonResult.Write(stream, writer =>
        {
            writer.WriteString("asOf", InstantPattern.ExtendedIso.Format(stories.AsOf));
            writer.WriteStartArray("learners");
            foreach (var learner in stories.Learners)
            {
                Write(writer, learner);
            }

            writer.WriteEndArray();
            writer.WritePropertyName("day");
            Write(writer, stories.Day);
        });
    }

    private static void Write(Utf8JsonWriter writer, DemoDay day)
    {
        writer.WriteStartObject();
        writer.WriteString("learner", day.Learner.Learner.Value);
        writer.WriteString("date", LocalDatePattern.Iso.Format(day.Date));
        writer.WriteNumber("pursuedMinutes", day.PursuedMinutes);
        writer.WriteNumber("availableMinutes", day.AvailableMinutes);
        writer.WriteStartArray("blocks");
        foreach (var entry in day.Entries)
        {
            writer.WriteStartObject();
            writer.WriteString("start", LocalTimePattern.ExtendedIso.Format(entry.Block.Start));
            writer.WriteNumber("minutes", entry.Block.Minutes);
            writer.WriteString("kind", entry.IsBreak ? "break" : entry.Session is null ? "free" : "learning");
            if (entry is { Session: { } session, Competency: { } competency })
            {
                Write(writer, entry, session, competency);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DayEntry entry, Session session, Competency competency)
    {
        writer.WriteString("competency", competency.Id.Value);
        WriteIfThere(writer, "experience", entry.Experience?.Id.Value);
        writer.WriteString("modality", session.Modality.Value);
        WriteIfThere(writer, "space", session.Space?.Value);
        WriteIfThere(writer, "staff", session.Staff?.Value);
        writer.WriteStartArray("with");
        foreach (var name in entry.With)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        writer.WriteString("why", entry.Why);
    }

    private static void WriteIfThere(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void Write(Utf8JsonWriter writer, LearnerStory learner)
    {
        writer.WriteStartObject();
        writer.WriteString("learner", learner.Learner.Value);
        writer.WriteString("name", learner.Name);
        Write(writer, "goals", learner.Goals.Select(goal => goal.Id));
        writer.WriteNumber("mastered", learner.Mastered);
        writer.WriteNumber("competencies", learner.Total);
        writer.WriteStartArray("needs");
        foreach (var need in learner.Profile.Needs)
        {
            Write(writer, need, learner.Map.Framework);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("recommendations");
        using var recommendations = Recommendations(learner);
        recommendations.RootElement.GetProperty("recommendations").WriteTo(writer);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LearningNeed need, CompetencyFramework framework)
    {
        writer.WriteStartObject();
        writer.WriteString("competency", need.Decision.Competency.Value);
        if (framework[framework.RequiredIndexOf(need.Decision.Competency)].Code is { } code)
        {
            writer.WriteString("code", code);
        }

        writer.WriteString("kind", Words<NeedKind>.Of(need.Kind));
        RoundTripNumber.Write(writer, "estimate", need.Decision.Estimate.Value);
        writer.WriteString("status", Words<MasteryStatus>.Of(need.Decision.Status));
        Write(writer, "holdsUp", need.HoldsUp);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<CompetencyId> competencies)
    {
        writer.WriteStartArray(name);
        foreach (var competency in competencies)
        {
            writer.WriteStringValue(competency.Value);
        }

        writer.WriteEndArray();
    }

    private static JsonDocument Recommendations(LearnerStory learner)
    {
        using var buffer = new MemoryStream();
        LearningJson.WriteRecommendations(buffer, learner.Recommendations, learner.Map);
        return JsonDocument.Parse(buffer.ToArray());
    }
}
