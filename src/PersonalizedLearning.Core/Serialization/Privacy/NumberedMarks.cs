namespace PersonalizedLearning.Serialization;

/// <summary>Marks that stand in the place of texts: the same for the same text, another for another.</summary>
internal sealed class NumberedMarks(string mark)
{
    private readonly Dictionary<string, string> marks = new(StringComparer.Ordinal);

    /// <summary>The mark in the place of a text.</summary>
    public string For(string text)
    {
        if (!marks.TryGetValue(text, out var known))
        {
            marks.Add(text, known = marks.Count == 0 ? mark : FormattableString.Invariant($"{mark} {marks.Count + 1}"));
        }

        return known;
    }
}
