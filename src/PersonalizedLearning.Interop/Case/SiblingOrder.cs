using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>The order of the children of one parent where sequence numbers do not say: by list enumeration, then by code, each as people count.</summary>
internal static class SiblingOrder
{
    /// <summary>One child-of link.</summary>
    /// <param name="Link">The link.</param>
    /// <param name="Place">Where it came from.</param>
    /// <param name="Item">The child; null when it is not in the package.</param>
    internal sealed record Sibling(Association Link, string Place, CaseItem? Item);

    /// <summary>Sorts siblings; those that nothing tells apart stay in the order of the source.</summary>
    public static IEnumerable<Sibling> Sorted(List<Sibling> siblings)
    {
        if (AreInSequence(siblings))
        {
            return siblings;
        }

        var isRoman = AreRoman(siblings);
        return siblings
            .OrderBy(sibling => sibling.Link.Sequence ?? int.MaxValue)
            .ThenBy(sibling => Blank(sibling.Item?.ListEnumeration))
            .ThenBy(sibling => isRoman ? RomanOf(sibling.Item?.ListEnumeration) ?? int.MaxValue : 0)
            .ThenBy(sibling => Shown(sibling.Item?.ListEnumeration), EnumerationComparer)
            .ThenBy(sibling => Blank(sibling.Item?.HumanCodingScheme))
            .ThenBy(sibling => Shown(sibling.Item?.HumanCodingScheme), NaturalComparer);
    }

    // Mostly they are numbered and in order.
    private static bool AreInSequence(List<Sibling> siblings)
    {
        for (var index = 1; index < siblings.Count; index++)
        {
            if (!(siblings[index - 1].Link.Sequence < siblings[index].Link.Sequence))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly Comparer<string> NaturalComparer = Comparer<string>.Create(CompareNatural);

    private static readonly Comparer<string> EnumerationComparer = Comparer<string>.Create(CompareEnumeration);

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);

    private static string Shown(string? text) => text?.Trim(' ', '(', ')', '.') ?? string.Empty;

    // "c" and "i" are letters as well as numerals: only a longer one, such as "ii", shows which is meant.
    private static bool AreRoman(List<Sibling> siblings)
    {
        var texts = siblings.Select(sibling => Shown(sibling.Item?.ListEnumeration)).Where(text => text.Length > 0).ToList();
        return texts.Exists(text => text.Length > 1) && texts.TrueForAll(text => RomanOf(text) is not null);
    }

    private static int? RomanOf(string? enumeration)
    {
        var text = Shown(enumeration);
        var sum = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var value = DigitOf(text[index]);
            if (value == 0)
            {
                return null;
            }

            sum += index + 1 < text.Length && value < DigitOf(text[index + 1]) ? -value : value;
        }

        return sum > 0 ? sum : null;
    }

    private static int DigitOf(char letter) => char.ToLowerInvariant(letter) switch
    {
        'i' => 1,
        'v' => 5,
        'x' => 10,
        'l' => 50,
        'c' => 100,
        _ => 0,
    };

    // After "z" comes "aa".
    private static int CompareEnumeration(string left, string right) =>
        left.Length != right.Length && left.All(char.IsLetter) && right.All(char.IsLetter) ? left.Length.CompareTo(right.Length) : CompareNatural(left, right);

    private static int CompareNatural(string left, string right)
    {
        var (l, r) = (0, 0);
        while (l < left.Length && r < right.Length)
        {
            var leftRun = DigitsAt(left, l);
            var rightRun = DigitsAt(right, r);
            int order;
            if (leftRun.Length > 0 && rightRun.Length > 0)
            {
                order = CompareDigits(leftRun.TrimStart('0'), rightRun.TrimStart('0'));
                (l, r) = (l + leftRun.Length, r + rightRun.Length);
            }
            else
            {
                order = char.ToLowerInvariant(left[l++]).CompareTo(char.ToLowerInvariant(right[r++]));
            }

            if (order != 0)
            {
                return order;
            }
        }

        return (left.Length - l).CompareTo(right.Length - r);
    }

    private static int CompareDigits(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);

    private static ReadOnlySpan<char> DigitsAt(string text, int start)
    {
        var tail = text.AsSpan(start);
        var end = tail.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? tail : tail[..end];
    }
}
