using System.Globalization;
using System.Text;

namespace PersonalizedLearning.Serialization;

/// <summary>Says that a JSON text can't be read: what was found, where, and what was expected, on one line.</summary>
/// <remarks>
/// The only exception by which the readers of <see cref="LearningJson"/> refuse a text. What it quotes of the text is shortened, and control characters
/// stand as <c>\u001b</c>.
/// </remarks>
public sealed class LearningJsonException : Exception
{
    private const int Longest = 400;

    internal LearningJsonException(string problem, string? path, long? line, Exception? inner = null)
        : base(Describe(Shown(problem), path is null ? null : Shown(path), line), inner)
    {
        Problem = Shown(problem);
        Path = path is null ? null : Shown(path);
        Line = line;
    }

    /// <summary>Gets what is wrong, without the place.</summary>
    public string Problem { get; }

    /// <summary>Gets the JSON path of the value, such as <c>$.competencies[3].id</c>; null when it is not known.</summary>
    public string? Path { get; }

    /// <summary>Gets the line in the text, from 1; null when it is not known.</summary>
    public long? Line { get; }

    // A text may hold anything, and what is said of it ends up in terminals and logs: on one line, of a length that fits there.
    private static string Shown(string text)
    {
        var shown = new StringBuilder();
        foreach (var sign in text.AsSpan(0, Math.Min(text.Length, Longest)).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{sign.Value:x4}");
            }
            else
            {
                shown.Append(sign);
            }
        }

        return text.Length > Longest ? shown.Append('…').ToString() : shown.ToString();
    }

    private static string Describe(string problem, string? path, long? line)
    {
        var place = (line, path) switch
        {
            (null, null) => string.Empty,
            (null, _) => $"{path}: ",
            (_, null or "") => FormattableString.Invariant($"line {line}: "),
            _ => FormattableString.Invariant($"line {line}, {path}: "),
        };
        return place + problem;
    }
}
