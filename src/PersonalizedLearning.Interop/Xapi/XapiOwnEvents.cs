using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Makes the events again of which this library made statements: what xAPI says is taken from its members, the rest from an extension.</summary>
internal sealed class XapiOwnEvents(XapiLearners learners, Action<string, DiagnosticSeverity, string> report)
{
    // A file of statements may say what evidence says, and no more: nobody's goals, grants or consents.
    private static readonly string[] Kinds = ["evidence", "evidenceVoided", "creditAward"];

    /// <summary>The event of a statement; none where it has no extension of this library, or one that is not usable.</summary>
    public IReadOnlyList<JournalEvent> Of(XapiStatement statement, Instant? occurred)
    {
        var json = statement.Context?.Extensions.FirstOrDefault(member => member.Name == XapiOwn.EventExtension)?.Json;
        if (json is null)
        {
            return [];
        }

        try
        {
            return [LearningJson.ReadEvent(Whole(json, statement, occurred))];
        }
        catch (LearningJsonException problem)
        {
            report("own-event-unusable", DiagnosticSeverity.Warning, $"Extension '{XapiOwn.EventExtension}' is not usable: {problem.Problem} The statement is read as any other.");
            return [];
        }
    }

    private string Whole(string json, XapiStatement statement, Instant? occurred)
    {
        using var document = JsonText.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("kind", out var kind) || kind.ValueKind != JsonValueKind.String || !Kinds.Contains(kind.GetString()))
        {
            throw new LearningJsonException("There is no kind of event that statements may carry.", "$.kind", null);
        }

        var said = new List<JsonMember>();
        Say("learner", () => statement.Actor is { } actor && learners.Of(actor, out _) is { } learner ? JsonText.Of(learner.Value) : null);
        Say("occurred", () => occurred is { } instant ? JsonText.Of(InstantPattern.ExtendedIso.Format(instant)) : null);
        if (kind.GetString() == "evidence")
        {
            Say("outcome", () => OutcomeOf(statement));
            Say("competencies", () => CompetenciesOf(statement));
            Say("item", () => statement.Object is XapiActivity { Id: { } id } && !id.StartsWith(XapiOwn.CompetencyPrefix, StringComparison.Ordinal) ? JsonText.Of(XapiOwn.TextOf(XapiOwn.ItemPrefix, id)) : null);
            Say("activity", () => statement.Context?.ContextActivities is { Parent: [{ Id: { } id }] } ? JsonText.Of(XapiOwn.TextOf(XapiOwn.ActivityPrefix, id)) : null);
            Say("author", () => statement.Context?.Instructor is { } by ? JsonText.Of(writer => WriteAuthor(writer, learners.PersonOf(by))) : null);
        }

        return XapiOwn.Merge(json, [], said);

        // What the extension says itself goes before.
        void Say(string name, Func<string?> value)
        {
            if (!root.TryGetProperty(name, out _) && value() is { } text)
            {
                said.Add(new JsonMember(name, text));
            }
        }
    }

    private static void WriteAuthor(Utf8JsonWriter writer, PersonId person)
    {
        writer.WriteStartObject();
        writer.WriteString("id", person.Value);
        writer.WriteString("role", Words<PersonRole>.Of(PersonRole.Educator));
        writer.WriteEndObject();
    }

    private static string? OutcomeOf(XapiStatement statement) => statement.Result switch
    {
        { Success: { } success, Score: null } => JsonText.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("type", "correct");
            writer.WriteBoolean("correct", success);
            writer.WriteEndObject();
        }),
        { Score: { } score } when XapiOutcomes.Ranged(score.Raw, score.Min, score.Max) is { } ranged => JsonText.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("type", "score");
            RoundTripNumber.Write(writer, "value", ranged.Value);
            RoundTripNumber.Write(writer, "max", ranged.Max);
            writer.WriteEndObject();
        }),
        _ => null,
    };

    private static string? CompetenciesOf(XapiStatement statement)
    {
        var ids = (statement.Context?.ContextActivities?.Grouping ?? default).Select(activity => activity.Id)
            .Where(id => id?.StartsWith(XapiOwn.CompetencyPrefix, StringComparison.Ordinal) == true).Select(id => XapiOwn.TextOf(XapiOwn.CompetencyPrefix, id!)).ToList();
        return ids.Count == 0 ? null : JsonText.Of(writer =>
        {
            writer.WriteStartArray();
            ids.ForEach(writer.WriteStringValue);
            writer.WriteEndArray();
        });
    }
}
