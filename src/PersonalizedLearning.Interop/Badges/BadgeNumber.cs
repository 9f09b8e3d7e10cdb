using System.Globalization;

namespace PersonalizedLearning.Interop;

/// <summary>Numbers that stand as texts, as the standard has values and points.</summary>
internal static class BadgeNumber
{
    /// <summary>The finite number that a text shows; null where it shows none.</summary>
    public static double? Parse(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
