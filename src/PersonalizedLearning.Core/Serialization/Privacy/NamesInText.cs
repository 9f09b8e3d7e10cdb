using System.Buffers;
using System.Globalization;
using System.Text;

namespace PersonalizedLearning.Serialization;

/// <summary>Finds names in texts.</summary>
/// <remarks>
/// A name is found ignoring case where it is the whole text but for white space around it, and within a longer text where it is no part of a longer word: no letter or
/// digit of it has a letter or digit right beside it. Letters without case don't hold a word together, as most scripts that have them write no spaces. Within longer texts
/// names of fewer than three letters and digits are not looked for; where that is asked for they are, in exactly their spelling. What is the name of somebody else
/// from a wider stretch of the text is not taken for the name.
/// </remarks>
internal sealed class NamesInText
{
    private const int LettersOfAShortName = 2;

    private readonly HashSet<string> names;
    private readonly HashSet<string> words;
    private readonly HashSet<string> all;
    private readonly SearchValues<string> starts;
    private readonly int[] lengths;

    /// <summary>Makes a search.</summary>
    /// <param name="names">The names.</param>
    /// <param name="spelled">Those of them that are looked for within longer texts even where they are short.</param>
    /// <param name="others">The names of others.</param>
    public NamesInText(IEnumerable<string> names, IEnumerable<string> spelled, IEnumerable<string> others)
    {
        this.names = new(names, StringComparer.OrdinalIgnoreCase);
        words = new(this.names.Where(name => !IsShort(name)).Concat(spelled), StringComparer.OrdinalIgnoreCase);
        all = new(this.names.Concat(others), StringComparer.OrdinalIgnoreCase);
        starts = SearchValues.Create([.. all], StringComparison.OrdinalIgnoreCase);
        lengths = [.. all.Select(name => name.Length).Distinct().OrderDescending()];
    }

    /// <summary>Whether a name is too short to be looked for within longer texts.</summary>
    public static bool IsShort(string name) => name.EnumerateRunes().Count(Rune.IsLetterOrDigit) <= LettersOfAShortName;

    /// <summary>Whether a text is a name.</summary>
    public bool IsName(string text) => names.Contains(text);

    /// <summary>Whether a text holds a name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="evenShort">Whether short names are looked for, too, in any spelling.</param>
    public bool IsIn(string text, bool evenShort = false) => names.Contains(text.Trim()) || Next(text, 0, evenShort) is not null;

    /// <summary>Puts something else in the place of each name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="instead">What stands in the place of a name.</param>
    public string Replace(string text, Func<string, string> instead)
    {
        if (names.TryGetValue(text.Trim(), out var whole))
        {
            return instead(whole);
        }

        var replaced = new StringBuilder();
        var done = 0;
        while (Next(text, done, evenShort: false) is var (start, name))
        {
            replaced.Append(text, done, start - done).Append(instead(name));
            done = start + name.Length;
        }

        return done == 0 ? text : replaced.Append(text, done, text.Length - done).ToString();
    }

    private (int Start, string Name)? Next(string text, int from, bool evenShort)
    {
        var start = from;
        while (start < text.Length && text.AsSpan(start).IndexOfAny(starts) is >= 0 and var steps)
        {
            start += steps;
            var found = LongestAt(text, start);
            if (found is null)
            {
                start++;
            }
            else if (IsMeant(found, text.AsSpan(start, found.Length), evenShort))
            {
                return (start, found);
            }
            else
            {
                start += found.Length;
            }
        }

        return null;
    }

    private string? LongestAt(string text, int start)
    {
        var lookup = all.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in lengths)
        {
            if (start + length <= text.Length && lookup.TryGetValue(text.AsSpan(start, length), out var name) && !IsInsideAWord(text, start) && !IsInsideAWord(text, start + length))
            {
                return name;
            }
        }

        return null;
    }

    private bool IsMeant(string found, ReadOnlySpan<char> spelling, bool evenShort) =>
        names.Contains(found) && (evenShort || (words.Contains(found) && (!IsShort(found) || spelling.SequenceEqual(found))));

    private static bool IsInsideAWord(string text, int place) =>
        Rune.DecodeLastFromUtf16(text.AsSpan(0, place), out var before, out _) == OperationStatus.Done && HoldsTogether(before)
        && Rune.DecodeFromUtf16(text.AsSpan(place), out var after, out _) == OperationStatus.Done && HoldsTogether(after);

    private static bool HoldsTogether(Rune sign) => Rune.GetUnicodeCategory(sign) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
