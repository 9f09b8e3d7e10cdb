namespace PersonalizedLearning.Interop;

/// <summary>The IRIs of cmi5.</summary>
internal static class Cmi5Terms
{
    public const string Category = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
    public const string MoveOnCategory = "https://w3id.org/xapi/cmi5/context/categories/moveon";
    public const string SessionExtension = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
    public const string MasteryScoreExtension = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
    public const string LaunchModeExtension = "https://w3id.org/xapi/cmi5/context/extensions/launchmode";

    /// <summary>Tells whether a verb is one that cmi5 defines.</summary>
    public static bool IsVerb(string? verb) => verb is XapiVerbs.Launched or XapiVerbs.Initialized or XapiVerbs.Completed or XapiVerbs.Passed or XapiVerbs.Failed
        or XapiVerbs.Abandoned or XapiVerbs.Waived or XapiVerbs.Terminated or XapiVerbs.Satisfied;

    /// <summary>Tells whether a verb is one of a unit, not of the system that launches it.</summary>
    public static bool IsOfUnit(string? verb) => verb is XapiVerbs.Initialized or XapiVerbs.Completed or XapiVerbs.Passed or XapiVerbs.Failed or XapiVerbs.Terminated;

    /// <summary>Tells whether a verb decides what is satisfied.</summary>
    public static bool Decides(string? verb) => verb is XapiVerbs.Completed or XapiVerbs.Passed or XapiVerbs.Failed or XapiVerbs.Waived;

    /// <summary>A text among the extensions of the circumstances.</summary>
    public static string? TextOf(XapiStatement statement, string extension) => ValueOf(statement, extension, value => value.ValueKind == System.Text.Json.JsonValueKind.String ? value.GetString() : null);

    /// <summary>A number among the extensions of the circumstances.</summary>
    public static double? NumberOf(XapiStatement statement, string extension) =>
        ValueOf(statement, extension, value => value.ValueKind == System.Text.Json.JsonValueKind.Number && value.TryGetDouble(out var number) ? number : (double?)null);

    private static T? ValueOf<T>(XapiStatement statement, string extension, Func<System.Text.Json.JsonElement, T?> read)
    {
        if (statement.Context?.Extensions.FirstOrDefault(item => item.Name == extension) is not { } member)
        {
            return default;
        }

        using var value = JsonText.Parse(member.Json);
        return read(value.RootElement);
    }
}
