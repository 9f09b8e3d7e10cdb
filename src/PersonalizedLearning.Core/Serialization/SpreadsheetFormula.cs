using System.Buffers;

namespace PersonalizedLearning.Serialization;

/// <summary>Knows the texts that a spreadsheet runs as formulas when it opens a table.</summary>
internal static class SpreadsheetFormula
{
    private static readonly SearchValues<char> MarksOfNumbers = SearchValues.Create("0123456789+-.,()/ ");

    /// <summary>Tells whether a spreadsheet would run a text.</summary>
    public static bool Is(string text) => text.Length > 0 && text[0] switch
    {
        '=' or '@' or '\t' or '\r' or '\n' => true,
        '+' or '-' => text.AsSpan().IndexOfAnyExcept(MarksOfNumbers) >= 0,
        _ => false,
    };
}
