using System.Text.Json;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Writes each kind of object of a statement, its members in one order.</summary>
internal sealed class XapiStatementWriter(Utf8JsonWriter json)
{
    public void Write(XapiStatement statement)
    {
        json.WriteStartObject();
        Text("id", statement.Id);
        Members(statement);
        Text("stored", statement.Stored);
        Nested("authority", statement.Authority, Write);
        Text("version", statement.Version);
        Rest(statement.Other);
    }

    private void Members(XapiStatement statement)
    {
        Nested("actor", statement.Actor, Write);
        Nested("verb", statement.Verb, Write);
        Nested("object", statement.Object, Write);
        Nested("result", statement.Result, Write);
        Nested("context", statement.Context, Write);
        Text("timestamp", statement.Timestamp);
        List("attachments", statement.Attachments, Write);
    }

    private void Write(XapiObject value)
    {
        switch (value)
        {
            case XapiActor actor:
                Write(actor);
                break;
            case XapiActivity activity:
                Write(activity);
                break;
            case XapiStatementReference reference:
                Write(reference);
                break;
            case XapiSubStatement nested:
                json.WriteStartObject();
                Text("objectType", nested.ObjectType);
                Members(nested.Statement);
                Rest([.. nested.Statement.Other, .. nested.Other]);
                break;
        }
    }

    private void Write(XapiActor actor)
    {
        json.WriteStartObject();
        Text("objectType", actor.ObjectType);
        Text("name", actor.Name);
        Text("mbox", actor.Mbox);
        Text("mbox_sha1sum", actor.MboxSha1Sum);
        Text("openid", actor.OpenId);
        Nested("account", actor.Account, Write);
        List("member", actor.Members, Write);
        Rest(actor.Other);
    }

    private void Write(XapiAccount account)
    {
        json.WriteStartObject();
        Text("homePage", account.HomePage);
        Text("name", account.Name);
        Rest(account.Other);
    }

    private void Write(XapiVerb verb)
    {
        json.WriteStartObject();
        Text("id", verb.Id);
        Texts("display", verb.Display);
        Rest(verb.Other);
    }

    private void Write(XapiStatementReference reference)
    {
        json.WriteStartObject();
        Text("objectType", reference.ObjectType);
        Text("id", reference.Id);
        Rest(reference.Other);
    }

    private void Write(XapiActivity activity)
    {
        json.WriteStartObject();
        Text("objectType", activity.ObjectType);
        Text("id", activity.Id);
        Nested("definition", activity.Definition, Write);
        Rest(activity.Other);
    }

    private void Write(XapiActivityDefinition definition)
    {
        json.WriteStartObject();
        Texts("name", definition.Name);
        Texts("description", definition.Description);
        Text("type", definition.Type);
        Text("moreInfo", definition.MoreInfo);
        Text("interactionType", definition.InteractionType);
        List("correctResponsesPattern", definition.CorrectResponsesPattern, json.WriteStringValue);
        List("choices", definition.Choices, Write);
        List("scale", definition.Scale, Write);
        List("source", definition.Source, Write);
        List("target", definition.Target, Write);
        List("steps", definition.Steps, Write);
        Extensions(definition.Extensions);
        Rest(definition.Other);
    }

    private void Write(XapiInteractionComponent component)
    {
        json.WriteStartObject();
        Text("id", component.Id);
        Texts("description", component.Description);
        Rest(component.Other);
    }

    private void Write(XapiResult result)
    {
        json.WriteStartObject();
        Nested("score", result.Score, Write);
        Flag("success", result.Success);
        Flag("completion", result.Completion);
        Text("response", result.Response);
        Text("duration", result.Duration);
        Extensions(result.Extensions);
        Rest(result.Other);
    }

    private void Write(XapiScore score)
    {
        json.WriteStartObject();
        Number("scaled", score.Scaled);
        Number("raw", score.Raw);
        Number("min", score.Min);
        Number("max", score.Max);
        Rest(score.Other);
    }

    private void Write(XapiContext context)
    {
        json.WriteStartObject();
        Text("registration", context.Registration);
        Nested("instructor", context.Instructor, Write);
        Nested("team", context.Team, Write);
        Nested("contextActivities", context.ContextActivities, Write);
        List("contextAgents", context.ContextAgents, Write);
        List("contextGroups", context.ContextGroups, Write);
        Text("revision", context.Revision);
        Text("platform", context.Platform);
        Text("language", context.Language);
        Nested("statement", context.Statement, Write);
        Extensions(context.Extensions);
        Rest(context.Other);
    }

    private void Write(XapiContextActivities activities)
    {
        json.WriteStartObject();
        List("parent", activities.Parent, Write);
        List("grouping", activities.Grouping, Write);
        List("category", activities.Category, Write);
        List("other", activities.Others, Write);
        Rest(activities.Other);
    }

    private void Write(XapiContextAgent item)
    {
        json.WriteStartObject();
        Text("objectType", item.ObjectType);
        Nested("agent", item.Agent, Write);
        List("relevantTypes", item.RelevantTypes, json.WriteStringValue);
        Rest(item.Other);
    }

    private void Write(XapiContextGroup item)
    {
        json.WriteStartObject();
        Text("objectType", item.ObjectType);
        Nested("group", item.Group, Write);
        List("relevantTypes", item.RelevantTypes, json.WriteStringValue);
        Rest(item.Other);
    }

    private void Write(XapiAttachment attachment)
    {
        json.WriteStartObject();
        Text("usageType", attachment.UsageType);
        Texts("display", attachment.Display);
        Texts("description", attachment.Description);
        Text("contentType", attachment.ContentType);
        if (attachment.Length is { } length)
        {
            json.WriteNumber("length", length);
        }

        Text("sha2", attachment.Sha2);
        Text("fileUrl", attachment.FileUrl);
        Rest(attachment.Other);
    }

    private void Text(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private void Flag(string name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
    }

    private void Number(string name, double? value)
    {
        if (value is { } number)
        {
            RoundTripNumber.Write(json, name, number);
        }
    }

    private void Nested<T>(string name, T? value, Action<T> write)
        where T : class
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            write(value);
        }
    }

    private void List<T>(string name, ValueList<T> values, Action<T> write)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(value);
        }

        json.WriteEndArray();
    }

    private void Texts(string name, ValueList<XapiText> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var text in texts)
        {
            json.WriteString(text.Language, text.Text);
        }

        json.WriteEndObject();
    }

    private void Extensions(ValueList<JsonMember> extensions)
    {
        if (extensions.Count == 0)
        {
            return;
        }

        json.WriteStartObject("extensions");
        Rest(extensions);
    }

    private void Rest(ValueList<JsonMember> members)
    {
        foreach (var member in members)
        {
            json.WritePropertyName(member.Name);
            Value(member);
        }

        json.WriteEndObject();
    }

    private void Value(JsonMember member)
    {
        try
        {
            using var value = JsonText.Parse(member.Json);
            value.RootElement.WriteTo(json);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"Member '{JsonText.Short(member.Name)}' holds {JsonText.Short(member.Json)}; expected JSON.", nameof(member), exception);
        }
    }
}
