using System.Collections.Frozen;

namespace PersonalizedLearning.Interop;

/// <summary>The words of xAPI, and the members that each kind of its objects has.</summary>
internal static class XapiTerms
{
    public const string Agent = "Agent";
    public const string Group = "Group";
    public const string Activity = "Activity";
    public const string StatementReference = "StatementRef";
    public const string SubStatement = "SubStatement";

    public const string Voided = "http://adlnet.gov/expapi/verbs/voided";

    public static FrozenSet<string> InteractionTypes { get; } =
        FrozenSet.ToFrozenSet(["true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric", "other"], StringComparer.Ordinal);

    public static FrozenSet<string> OfStatement { get; } = Names("id", "actor", "verb", "object", "result", "context", "timestamp", "stored", "authority", "version", "attachments");

    public static FrozenSet<string> OfSubStatement { get; } = Names("objectType", "actor", "verb", "object", "result", "context", "timestamp", "attachments");

    public static FrozenSet<string> OfAgent { get; } = Names("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account");

    public static FrozenSet<string> OfGroup { get; } = Names("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account", "member");

    public static FrozenSet<string> OfAccount { get; } = Names("homePage", "name");

    public static FrozenSet<string> OfVerb { get; } = Names("id", "display");

    public static FrozenSet<string> OfActivity { get; } = Names("objectType", "id", "definition");

    public static FrozenSet<string> OfReference { get; } = Names("objectType", "id");

    public static FrozenSet<string> OfDefinition { get; } = Names(
        "name", "description", "type", "moreInfo", "interactionType", "correctResponsesPattern", "choices", "scale", "source", "target", "steps", "extensions");

    public static FrozenSet<string> OfComponent { get; } = Names("id", "description");

    public static FrozenSet<string> OfScore { get; } = Names("scaled", "raw", "min", "max");

    public static FrozenSet<string> OfResult { get; } = Names("score", "success", "completion", "response", "duration", "extensions");

    public static FrozenSet<string> OfContext { get; } = Names(
        "registration", "instructor", "team", "contextActivities", "contextAgents", "contextGroups", "revision", "platform", "language", "statement", "extensions");

    public static FrozenSet<string> OfContextActivities { get; } = Names("parent", "grouping", "category", "other");

    public static FrozenSet<string> OfContextAgent { get; } = Names("objectType", "agent", "relevantTypes");

    public static FrozenSet<string> OfContextGroup { get; } = Names("objectType", "group", "relevantTypes");

    public static FrozenSet<string> OfAttachment { get; } = Names("usageType", "display", "description", "contentType", "length", "sha2", "fileUrl");

    private static FrozenSet<string> Names(params ReadOnlySpan<string> names) => FrozenSet.Create(StringComparer.Ordinal, names);
}
