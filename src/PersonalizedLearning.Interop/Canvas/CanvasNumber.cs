using System.Globalization;

namespace PersonalizedLearning.Interop;

/// <summary>Numbers as Canvas writes them: by the customs of the language of the account, such as 1,000.5 or 1.000,5 or 2,5.</summary>
internal static class CanvasNumber
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private const double Bound = 1e9;

    /// <summary>How a number was understood.</summary>
    internal enum Reading
    {
        /// <summary>With a decimal point, or with none.</summary>
        AsItStands,

        /// <summary>With a decimal comma.</summary>
        DecimalComma,

        /// <summary>With a comma between thousands that might have been a decimal one.</summary>
        Ambiguous,
    }

    /// <summary>Reads a number; null when it is none, or is beyond a thousand million.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isCommaDecimal">Whether a single comma is the decimal mark even where three digits follow, as in tables separated by semicolons.</param>
    /// <param name="reading">How it was understood.</param>
    public static double? Read(string text, bool isCommaDecimal, out Reading reading)
    {
        var bare = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
        var (commas, points) = (bare.Count(letter => letter == ','), bare.Count(letter => letter == '.'));
        reading = commas switch
        {
            0 => Reading.AsItStands,
            1 when points == 0 => isCommaDecimal || !PartsThousands(bare) ? Reading.DecimalComma : Reading.Ambiguous,
            _ => bare.LastIndexOf(',') > bare.LastIndexOf('.') && commas == 1 ? Reading.DecimalComma : Reading.AsItStands,
        };
        bare = reading == Reading.DecimalComma ? bare.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : bare.Replace(",", "", StringComparison.Ordinal);
        return double.TryParse(bare, Plain, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= Bound ? value + 0.0 : null;
    }

    private static bool PartsThousands(string text) => text.Length - text.IndexOf(',', StringComparison.Ordinal) == 4;
}
