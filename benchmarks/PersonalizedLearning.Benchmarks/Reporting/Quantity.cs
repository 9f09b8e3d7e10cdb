using System.Globalization;

namespace PersonalizedLearning.Benchmarks.Reporting;

/// <summary>Numbers as people read them, to three digits; empty where there is none.</summary>
internal static class Quantity
{
    private static readonly string[] Times = ["ns", "µs", "ms", "s"];
    private static readonly string[] Sizes = ["B", "KB", "MB", "GB"];

    public static string OfTime(double? nanoseconds) => In(nanoseconds, Times);

    public static string OfBytes(double? bytes) => In(bytes, Sizes);

    public static string OfRatio(double? ratio) => ratio is { } known ? Digits(known) : "";

    private static string In(double? value, string[] units)
    {
        if (value is not { } left)
        {
            return "";
        }

        var unit = 0;
        while (left >= 999.5 && unit < units.Length - 1)
        {
            left /= 1000;
            unit++;
        }

        return $"{Digits(left)} {units[unit]}";
    }

    private static string Digits(double value)
    {
        var format = value switch
        {
            0 => "0",
            < 10 => "0.0#",
            < 100 => "0.#",
            _ => "#,0",
        };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
