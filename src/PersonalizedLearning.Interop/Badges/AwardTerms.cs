using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>An award of credit as an extension of a credential says it: all but how many credits, which the standard has a member for, and whose they are.</summary>
internal sealed record AwardTerms(
    EventId Id, string Rule, int RuleVersion, double Credits, Instant? Occurred, Instant? Recorded, long Sequence, ValueList<CompetencyId> Competencies, ValueList<EventId> Evidence, Author? Author)
{
    public static AwardTerms Of(CreditAward award, ShownEvidence evidence) => new(
        award.Id, award.Rule, award.RuleVersion, award.Credits, award.Occurred, award.Recorded, award.Sequence, award.Competencies,
        evidence.ShowsRecords ? evidence.Visible(award.Evidence).Select(record => record.Id).ToValueList() : default, evidence.ShowsRecords ? award.Author : null);

    public static AwardTerms Of(TranscriptAward award) => new(
        award.Award, award.Rule, award.RuleVersion, award.Credits, award.AchievedAt, award.AwardedAt, 0, award.Competencies, default, null);

    /// <summary>The extension.</summary>
    public JsonMember ToMember() => new(BadgeTerms.Award, JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", Id.Value);
        writer.WriteString("rule", Rule);
        writer.WriteNumber("ruleVersion", RuleVersion);
        WriteTime(writer, "occurred", Occurred);
        WriteTime(writer, "recorded", Recorded);
        if (Sequence != 0)
        {
            writer.WriteNumber("sequence", Sequence);
        }

        WriteList(writer, "competencies", Competencies.Select(item => item.Value));
        WriteList(writer, "evidence", Evidence.Select(item => item.Value));
        if (Author is { } author)
        {
            writer.WriteStartObject("author");
            writer.WriteString("person", author.Person.Value);
            writer.WriteString("role", Words<PersonRole>.Of(author.Role));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }));

    /// <summary>Reads the extension.</summary>
    /// <exception cref="FormatException">It is not what this library writes.</exception>
    public static AwardTerms Read(string json, double credits)
    {
        try
        {
            using var document = JsonText.Parse(json);
            var value = document.RootElement;
            return new AwardTerms(
                EventId.From(Text(value, "id")), Text(value, "rule"), value.GetProperty("ruleVersion").GetInt32(), credits, Time(value, "occurred"), Time(value, "recorded"),
                value.TryGetProperty("sequence", out var sequence) ? sequence.GetInt64() : 0, List(value, "competencies").Select(CompetencyId.From).ToValueList(),
                List(value, "evidence").Select(EventId.From).ToValueList(), AuthorOf(value));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException or UnparsableValueException)
        {
            throw new FormatException(exception.Message.ReplaceLineEndings(" "), exception);
        }
    }

    /// <summary>The event of a journal.</summary>
    public CreditAward ToAward(LearnerId learner) => new()
    {
        Id = Id,
        Learner = learner,
        Author = Author ?? default,
        Occurred = Occurred,
        Recorded = Recorded,
        Sequence = Sequence,
        Rule = Rule,
        RuleVersion = RuleVersion,
        Credits = Credits,
        Competencies = Competencies,
        Evidence = Evidence,
    };

    private static Author? AuthorOf(JsonElement value)
    {
        if (!value.TryGetProperty("author", out var author))
        {
            return null;
        }

        var person = Text(author, "person");
        return Words<PersonRole>.TryParse(Text(author, "role"), out var role)
            ? new Author(person.Length == 0 ? default : PersonId.From(person), role)
            : throw new FormatException($"'{Text(author, "role")}' is no role.");
    }

    private static string Text(JsonElement value, string name) => value.GetProperty(name).GetString() ?? throw new FormatException($"Member '{name}' is null.");

    private static Instant? Time(JsonElement value, string name) => value.TryGetProperty(name, out var text) ? InstantPattern.ExtendedIso.Parse(text.GetString()!).Value : null;

    private static IEnumerable<string> List(JsonElement value, string name) => value.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(item => item.GetString()!) : [];

    private static void WriteTime(Utf8JsonWriter writer, string name, Instant? time)
    {
        if (time is { } known)
        {
            writer.WriteString(name, InstantPattern.ExtendedIso.Format(known));
        }
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
    }
}
