using System.Globalization;

namespace PersonalizedLearning.Interop;

/// <summary>Numbers as ECMAScript shows them (ECMA-262, Number::toString), which RFC 8785 asks for.</summary>
internal static class CanonicalNumber
{
    private const int MostDigits = 17;
    private const int LongestWhole = 21;
    private const int SmallestPlain = -6;

    /// <summary>The text of a finite number.</summary>
    public static string Of(double value)
    {
        if (value == 0)
        {
            return "0";
        }

        var (digits, point) = Shortest(Math.Abs(value));
        return (value < 0 ? "-" : "") + Shown(digits, point);
    }

    // In the terms of the standard: the value is 0.digits times ten to the power of point.
    private static string Shown(string digits, int point)
    {
        if (point > 0 && point <= LongestWhole)
        {
            return digits.Length <= point ? digits.PadRight(point, '0') : $"{digits[..point]}.{digits[point..]}";
        }

        if (point > SmallestPlain && point <= 0)
        {
            return $"0.{new string('0', -point)}{digits}";
        }

        var exponent = point - 1;
        var sign = exponent < 0 ? "-" : "+";
        var power = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
        return digits.Length == 1 ? $"{digits}e{sign}{power}" : $"{digits[..1]}.{digits[1..]}e{sign}{power}";
    }

    // The shortest text that .NET gives is a digit short, or one off, for some powers of two: the gap below them is half of that above.
    private static (string Digits, int Point) Shortest(double value)
    {
        var first = Parts(value.ToString("E16", CultureInfo.InvariantCulture));
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var shortest = Parts(text.Contains('E', StringComparison.Ordinal) ? text : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("E28", CultureInfo.InvariantCulture));
        return !double.IsPow2(value) || Parsed(shortest) == value ? shortest : Corrected(value, shortest.Digits.Length, first);
    }

    private static (string Digits, int Point) Corrected(double value, int length, (string Digits, int Point) all)
    {
        for (; length < MostDigits; length++)
        {
            var cut = long.Parse(all.Digits.PadRight(MostDigits, '0')[..length], CultureInfo.InvariantCulture);
            foreach (var candidate in (ReadOnlySpan<long>)[cut, cut + 1])
            {
                var parts = (candidate.ToString(CultureInfo.InvariantCulture).TrimEnd('0'), all.Point);
                if (Parsed(parts) == value)
                {
                    return parts;
                }
            }
        }

        return all;
    }

    private static double Parsed((string Digits, int Point) parts) =>
        double.Parse(string.Create(CultureInfo.InvariantCulture, $"0.{parts.Digits}E{parts.Point}"), CultureInfo.InvariantCulture);

    // Of a text such as 1.25E-007.
    private static (string Digits, int Point) Parts(string text)
    {
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var digits = text[..mark].Replace(".", "", StringComparison.Ordinal).TrimEnd('0');
        return (digits, int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) + 1);
    }
}
