namespace PersonalizedLearning.Paths;

/// <summary>Texts by which constraints compare, such as places and supports.</summary>
internal static class Tags
{
    /// <summary>Puts tags in ordinal order, each once.</summary>
    /// <exception cref="ArgumentException">One can't be an identifier.</exception>
    public static ValueList<string> Of(ReadOnlySpan<string> tags, string parameter)
    {
        foreach (var tag in tags)
        {
            Preconditions.Id(tag, parameter);
        }

        return tags.ToArray().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList();
    }
}
