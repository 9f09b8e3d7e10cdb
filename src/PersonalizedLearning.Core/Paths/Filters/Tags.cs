namespace PersonalizedLearning.Paths;

/// <summary>Texts by which constraints compare, such as places and supports, or say what they demand.</summary>
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

    /// <summary>Gets the word of a member of an enumeration as files have it.</summary>
    public static string WordOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => string.Concat(char.ToLowerInvariant(value.ToString()[0]).ToString(), value.ToString().AsSpan(1));
}
