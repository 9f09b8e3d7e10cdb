using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>Reads each kind of object of a statement.</summary>
internal static class XapiEntities
{
    /// <summary>Reads a statement, and checks it.</summary>
    public static XapiStatementRead Read(JsonElement value, string place)
    {
        var problems = new List<Diagnostic>();
        var at = new XapiPlace(problems, null, place, -1);
        if (value.ValueKind != JsonValueKind.Object)
        {
            at.Error("statement-expected", null, $"A {value.ValueKind} was left out; expected a statement, which is an object.");
            return new XapiStatementRead(null, place, problems.ToValueList());
        }

        var statement = Statement(new XapiFields(value, at));
        new XapiStatementCheck(statement, at, isNested: false).Check();
        return new XapiStatementRead(statement, place, problems.ToValueList());
    }

    private static XapiStatement Statement(XapiFields fields) => new()
    {
        Id = fields.Text("id"),
        Actor = fields.Object("actor", Actor),
        Verb = fields.Object("verb", Verb),
        Object = fields.Object("object", Object),
        Result = fields.Object("result", Result),
        Context = fields.Object("context", Context),
        Timestamp = fields.Text("timestamp"),
        Stored = fields.Text("stored"),
        Authority = fields.Object("authority", Actor),
        Version = fields.Text("version"),
        Attachments = fields.Objects("attachments", Attachment),
        Other = fields.Rest(),
    };

    // What such a statement may not have stays among the others.
    private static XapiSubStatement SubStatement(XapiFields fields) => new()
    {
        ObjectType = fields.Text("objectType"),
        Statement = new XapiStatement
        {
            Actor = fields.Object("actor", Actor),
            Verb = fields.Object("verb", Verb),
            Object = fields.Object("object", Object),
            Result = fields.Object("result", Result),
            Context = fields.Object("context", Context),
            Timestamp = fields.Text("timestamp"),
            Attachments = fields.Objects("attachments", Attachment),
            Other = fields.Rest(),
        },
    };

    private static XapiObject Object(XapiFields fields)
    {
        var type = fields.Text("objectType");
        return type switch
        {
            XapiTerms.Agent or XapiTerms.Group => Actor(fields) with { ObjectType = type },
            XapiTerms.StatementReference => Reference(fields) with { ObjectType = type },
            XapiTerms.SubStatement => SubStatement(fields) with { ObjectType = type },
            _ => Activity(fields) with { ObjectType = type },
        };
    }

    private static XapiActor Actor(XapiFields fields)
    {
        var type = fields.Text("objectType");
        return new XapiActor
        {
            ObjectType = type,
            Name = fields.Text("name"),
            Mbox = fields.Text("mbox"),
            MboxSha1Sum = fields.Text("mbox_sha1sum"),
            OpenId = fields.Text("openid"),
            Account = fields.Object("account", Account),
            Members = fields.Objects("member", Actor),
            Other = fields.Rest(),
        };
    }

    private static XapiAccount Account(XapiFields fields) => new() { HomePage = fields.Text("homePage"), Name = fields.Text("name"), Other = fields.Rest() };

    private static XapiVerb Verb(XapiFields fields) => new() { Id = fields.Text("id"), Display = fields.LanguageMap("display"), Other = fields.Rest() };

    private static XapiStatementReference Reference(XapiFields fields) => new() { ObjectType = fields.Text("objectType"), Id = fields.Text("id"), Other = fields.Rest() };

    private static XapiActivity Activity(XapiFields fields) => new()
    {
        ObjectType = fields.Text("objectType"),
        Id = fields.Text("id"),
        Definition = fields.Object("definition", Definition),
        Other = fields.Rest(),
    };

    private static XapiActivityDefinition Definition(XapiFields fields) => new()
    {
        Name = fields.LanguageMap("name"),
        Description = fields.LanguageMap("description"),
        Type = fields.Text("type"),
        MoreInfo = fields.Text("moreInfo"),
        InteractionType = fields.Text("interactionType"),
        CorrectResponsesPattern = fields.Texts("correctResponsesPattern"),
        Choices = fields.Objects("choices", Component),
        Scale = fields.Objects("scale", Component),
        Source = fields.Objects("source", Component),
        Target = fields.Objects("target", Component),
        Steps = fields.Objects("steps", Component),
        Extensions = fields.Extensions(),
        Other = fields.Rest(),
    };

    private static XapiInteractionComponent Component(XapiFields fields) => new() { Id = fields.Text("id"), Description = fields.LanguageMap("description"), Other = fields.Rest() };

    private static XapiResult Result(XapiFields fields) => new()
    {
        Score = fields.Object("score", Score),
        Success = fields.Flag("success"),
        Completion = fields.Flag("completion"),
        Response = fields.Text("response"),
        Duration = fields.Text("duration"),
        Extensions = fields.Extensions(),
        Other = fields.Rest(),
    };

    private static XapiScore Score(XapiFields fields) => new()
    {
        Scaled = fields.Number("scaled"),
        Raw = fields.Number("raw"),
        Min = fields.Number("min"),
        Max = fields.Number("max"),
        Other = fields.Rest(),
    };

    private static XapiContext Context(XapiFields fields) => new()
    {
        Registration = fields.Text("registration"),
        Instructor = fields.Object("instructor", Actor),
        Team = fields.Object("team", Actor),
        ContextActivities = fields.Object("contextActivities", ContextActivities),
        ContextAgents = fields.Objects("contextAgents", ContextAgent),
        ContextGroups = fields.Objects("contextGroups", ContextGroup),
        Revision = fields.Text("revision"),
        Platform = fields.Text("platform"),
        Language = fields.Text("language"),
        Statement = fields.Object("statement", Reference),
        Extensions = fields.Extensions(),
        Other = fields.Rest(),
    };

    private static XapiContextActivities ContextActivities(XapiFields fields) => new()
    {
        Parent = fields.ObjectOrObjects("parent", Activity),
        Grouping = fields.ObjectOrObjects("grouping", Activity),
        Category = fields.ObjectOrObjects("category", Activity),
        Others = fields.ObjectOrObjects("other", Activity),
        Other = fields.Rest(),
    };

    private static XapiContextAgent ContextAgent(XapiFields fields) => new()
    {
        ObjectType = fields.Text("objectType"),
        Agent = fields.Object("agent", Actor),
        RelevantTypes = fields.Texts("relevantTypes"),
        Other = fields.Rest(),
    };

    private static XapiContextGroup ContextGroup(XapiFields fields) => new()
    {
        ObjectType = fields.Text("objectType"),
        Group = fields.Object("group", Actor),
        RelevantTypes = fields.Texts("relevantTypes"),
        Other = fields.Rest(),
    };

    private static XapiAttachment Attachment(XapiFields fields) => new()
    {
        UsageType = fields.Text("usageType"),
        Display = fields.LanguageMap("display"),
        Description = fields.LanguageMap("description"),
        ContentType = fields.Text("contentType"),
        Length = fields.Integer("length"),
        Sha2 = fields.Text("sha2"),
        FileUrl = fields.Text("fileUrl"),
        Other = fields.Rest(),
    };
}
