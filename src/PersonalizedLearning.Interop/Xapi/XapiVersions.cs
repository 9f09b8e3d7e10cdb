namespace PersonalizedLearning.Interop;

/// <summary>The versions of statements.</summary>
internal static class XapiVersions
{
    public const string First = "1.0.3";
    public const string Second = "2.0.0";

    /// <summary>Tells whether a version is 1.0, or 1.0 and a patch.</summary>
    public static bool IsFirst(string? version) => version is "1.0" || version?.StartsWith("1.0.", StringComparison.Ordinal) == true;

    /// <summary>Tells whether a version is 2.0, or 2.0 and a patch.</summary>
    public static bool IsSecond(string? version) => version is "2.0" || version?.StartsWith("2.0.", StringComparison.Ordinal) == true;
}
