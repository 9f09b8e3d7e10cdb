using System.Buffers;
using System.Globalization;

namespace PersonalizedLearning.Interop;

/// <summary>The parts of an ISO 8601 duration while it is read.</summary>
internal record struct DurationParts
{
    // As many digits as a decimal surely holds.
    private const int MostDigits = 28;

    private const string DateDesignators = "YMWD";
    private const string TimeDesignators = "HMS";

    private static readonly SearchValues<char> OfAlternativeForm = SearchValues.Create("0123456789-:T");
    private static readonly SearchValues<char> OfNumber = SearchValues.Create("0123456789.,");

    public decimal Years { get; private set; }

    public decimal Months { get; private set; }

    public decimal Weeks { get; private set; }

    public decimal Days { get; private set; }

    public decimal Hours { get; private set; }

    public decimal Minutes { get; private set; }

    public decimal Seconds { get; private set; }

    /// <summary>Reads a text.</summary>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static string? Read(string text, out DurationParts parts)
    {
        parts = default;
        if (text.Length == 0 || text[0] != 'P')
        {
            return text is ['-' or '+', 'P', ..] ? "it has a sign" : "it does not begin with P";
        }

        var rest = text.AsSpan(1);
        if (rest.Length >= 4 && rest.IndexOfAnyExcept(OfAlternativeForm) < 0)
        {
            return "the alternative form needs an agreement";
        }

        var isTime = false;
        var next = 0;
        var count = 0;
        var isLast = false;
        while (!rest.IsEmpty)
        {
            if (rest[0] == 'T' && !isTime)
            {
                isTime = true;
                next = 0;
                rest = rest[1..];
                if (rest.IsEmpty)
                {
                    return "no part follows the T";
                }

                continue;
            }

            if (isLast)
            {
                return "only the smallest part may have a fraction";
            }

            if (parts.ReadPart(ref rest, isTime, ref next, out isLast) is { } problem)
            {
                return problem;
            }

            count++;
        }

        return count == 0 ? "it has no part"
            : count > 1 && text.Contains('W', StringComparison.Ordinal) ? "weeks stand alone"
            : null;
    }

    private string? ReadPart(ref ReadOnlySpan<char> rest, bool isTime, ref int next, out bool hasFraction)
    {
        hasFraction = false;
        var end = rest.IndexOfAnyExcept(OfNumber);
        if (end <= 0)
        {
            return end < 0 ? "a number has no designator" : $"'{rest[0]}' has no number before it";
        }

        var designator = rest[end];
        var allowed = isTime ? TimeDesignators : DateDesignators;
        var position = allowed.IndexOf(designator, StringComparison.Ordinal);
        if (position < 0)
        {
            return $"'{designator}' is no designator there";
        }

        if (position < next)
        {
            return $"'{designator}' stands twice or too late";
        }

        var digits = rest[..end];
        var mark = digits.IndexOfAny('.', ',');
        hasFraction = mark >= 0;
        if (hasFraction && (mark == 0 || mark == digits.Length - 1 || digits[(mark + 1)..].ContainsAny('.', ',')))
        {
            return "a fraction has digits on both sides of one mark";
        }

        if (digits.Length > MostDigits)
        {
            return "a number has more than 28 digits";
        }

        Set(isTime, position, decimal.Parse(digits.ToString().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
        next = position + 1;
        rest = rest[(end + 1)..];
        return null;
    }

    private void Set(bool isTime, int position, decimal value)
    {
        switch (isTime, position)
        {
            case (false, 0):
                Years = value;
                break;
            case (false, 1):
                Months = value;
                break;
            case (false, 2):
                Weeks = value;
                break;
            case (false, _):
                Days = value;
                break;
            case (true, 0):
                Hours = value;
                break;
            case (true, 1):
                Minutes = value;
                break;
            default:
                Seconds = value;
                break;
        }
    }
}
