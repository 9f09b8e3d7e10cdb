using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Profiles;

/// <summary>What a viewer may see of a profile, as JSON. What is withheld has no member but its name.</summary>
internal sealed class ProfileJson
{
    private readonly Utf8JsonWriter writer;
    private readonly ShownProfile shown;
    private readonly ProfileView profile;

    private ProfileJson(Utf8JsonWriter writer, ShownProfile shown) => (this.writer, this.shown, profile) = (writer, shown, shown.Profile);

    /// <summary>Writes a profile.</summary>
    public static void Write(Stream stream, ShownProfile shown) => JsonResult.Write(stream, writer => new ProfileJson(writer, shown).Write());

    private void Write()
    {
        writer.WriteString("learner", profile.Learner.Value);
        Time("asOf", profile.AsOf);
        Object("viewer", () =>
        {
            Text("id", shown.Viewer.Person.Value);
            Word("role", shown.Viewer.Role);
            Word("purpose", shown.Viewer.Purpose);
        });
        writer.WriteStartArray("withheld");
        foreach (var scope in profile.Sight.Withheld)
        {
            writer.WriteStringValue(Words<DataScope>.Of(scope));
        }

        writer.WriteEndArray();
        List(DataScope.Mastery, "strengths", profile.Strengths, Standing);
        List(DataScope.Mastery, "needs", profile.Needs, need =>
        {
            Standing(need.Standing);
            Word("kind", need.Kind);
            Ids("holdsUp", need.HoldsUp);
        });
        List(DataScope.Mastery, "gaps", profile.Gaps, gap =>
        {
            Competency("dimension", gap.Dimension);
            writer.WriteNumber("total", gap.Total);
            writer.WriteNumber("mastered", gap.Mastered);
            writer.WriteNumber("inProgress", gap.InProgress);
            Ids("open", gap.Open);
        });
        List(DataScope.Goals, "goals", profile.Goals, Goal);
        List(DataScope.Goals, "reflections", profile.Reflections, item => Said(item.Author, item.At, item.Text));
        WriteStated();
        WriteSupports();
        List(DataScope.Advocacy, "requests", profile.Requests, item =>
        {
            Text("text", item.Text);
            Time("at", item.At);
            Word("state", item.State);
            List("answers", item.Answers, answer => Said(answer.Author, answer.At, answer.Text));
        });
        List(DataScope.Agency, "grants", profile.Grants, item =>
        {
            Word("decision", item.Decision);
            Word("role", item.Role);
            Text("person", item.Person?.Value);
            Word("level", item.Level);
            Time("expires", item.Expires);
        });
    }

    private void WriteStated()
    {
        List(DataScope.Interests, "interests", profile.Interests, item =>
        {
            Text("tag", item.Tag);
            writer.WriteNumber("strength", item.Strength);
            Text("note", item.Note);
        });
        List(DataScope.Interests, "aspirations", profile.Aspirations, item =>
        {
            Word("kind", item.Kind);
            Text("text", item.Text);
            Time("horizon", item.Horizon);
        });
        List(DataScope.Interests, "motivations", profile.Motivations, item => Text("text", item.Text));
        List(DataScope.Preferences, "preferences", profile.Preferences, item =>
        {
            Word("aspect", item.Aspect);
            Text("text", item.Text);
        });
        List(DataScope.Story, "story", profile.Story, item =>
        {
            Said(item.Author, item.At, item.Text);
            Text("about", item.About);
        });
        List(DataScope.Story, "growthAreas", profile.GrowthAreas, item =>
        {
            Competency("competency", item.Competency);
            Text("text", item.Text);
        });
    }

    private void WriteSupports()
    {
        List(DataScope.Supports, "supports", profile.Supports, item =>
        {
            Text("tag", item.Tag);
            Text("why", item.Why);
            Time("from", item.From);
            Time("until", item.Until);
            List("statedBy", item.AgreedBy.Prepend(item.StatedBy), Person);
        });
        List(DataScope.Supports, "options", profile.Options, item =>
        {
            Word("principle", item.Principle);
            Text("option", item.Option);
        });
        List(DataScope.Supports, "barriers", profile.Barriers, item =>
        {
            Text("text", item.Text);
            Text("experience", item.Experience);
            Text("support", item.Support);
            Object("foundBy", () => Person(item.FoundBy));
        });
    }

    private void Standing(CompetencyStanding item)
    {
        Competency("competency", item.Competency);
        writer.WriteNumber("estimate", item.Value);
        Text("level", item.Level);
        Word("status", item.Status);
        writer.WriteNumber("evidenceCount", item.EvidenceCount);
    }

    private void Goal(Goal goal)
    {
        Text("goal", goal.Id.Value);
        Competency("competency", goal.Content.Competency);
        Word("state", goal.State);
        Text("level", goal.Content.Level);
        Time("due", goal.Content.Due);
        Text("measure", goal.Content.Measure);
        Text("why", goal.Content.Why);
        Object("setBy", () => Person(goal.SetBy));
        var standing = shown.Goals.Standings.FirstOrDefault(item => item.Goal == goal.Id);
        if (standing is not null)
        {
            writer.WriteNumber("share", standing.Share);
        }

        if (standing?.IsOnTrack is { } onTrack)
        {
            writer.WriteBoolean("onTrack", onTrack);
        }

        Time("expected", standing?.Expected);
        Time("earliest", standing?.Earliest);
        Time("latest", standing?.Latest);
        List("benchmarks", goal.Benchmarks, item =>
        {
            Text("id", item.Benchmark.Id);
            Text("text", item.Benchmark.Text);
            Competency("competency", item.Benchmark.Competency);
            Time("due", item.Benchmark.Due);
            writer.WriteBoolean("met", standing?.BenchmarksMet.Contains(item.Benchmark.Id) ?? item.IsMet);
        });
        List("reflections", goal.Reflections, item => Said(item.Author, item.At, item.Text));
    }

    private void Said(Author author, Instant at, string text)
    {
        Object("by", () => Person(author));
        Time("at", at);
        Text("text", text);
    }

    private void Person(Author author)
    {
        Text("id", author.Person.Value.Length > 0 ? author.Person.Value : null);
        Word("role", author.Role);
    }

    private void Competency(string name, CompetencyId? competency)
    {
        if (competency is { } id)
        {
            writer.WriteString(name, id.Value);
            Text("code", shown.Framework.IndexOf(id) is var index and >= 0 ? shown.Framework[index].Code : null);
        }
    }

    private void Ids(string name, ValueList<CompetencyId> competencies)
    {
        writer.WriteStartArray(name);
        foreach (var competency in competencies)
        {
            writer.WriteStringValue(competency.Value);
        }

        writer.WriteEndArray();
    }

    private void List<T>(DataScope scope, string name, IEnumerable<T> items, Action<T> write)
    {
        if (profile.Sight.Sees(scope))
        {
            List(name, items, write);
        }
    }

    private void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void Object(string name, Action members)
    {
        writer.WriteStartObject(name);
        members();
        writer.WriteEndObject();
    }

    private void Text(string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private void Time(string name, Instant? at) => Text(name, at is { } known ? InstantPattern.ExtendedIso.Format(known) : null);

    private void Word<TEnum>(string name, TEnum value)
        where TEnum : struct, Enum => writer.WriteString(name, Words<TEnum>.Of(value));
}
