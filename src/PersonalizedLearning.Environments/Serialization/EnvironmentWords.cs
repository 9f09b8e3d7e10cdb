using System.Text.Json;

namespace PersonalizedLearning.Environments;

/// <summary>The words of an enumeration in the documents of environments: its member names in kebab case, such as <c>lead-teacher</c>.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
public static class EnvironmentWords<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> ByWord = Enum.GetValues<TEnum>().ToDictionary(Of, StringComparer.Ordinal);

    /// <summary>Gets all words, in the order of the members.</summary>
    public static IReadOnlyCollection<string> All => ByWord.Keys;

    /// <summary>Gets the word of a member.</summary>
    /// <param name="value">The member.</param>
    /// <returns>The word.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The member is not defined.</exception>
    public static string Of(TEnum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(Preconditions.Defined(value).ToString());

    /// <summary>Finds the member of a word.</summary>
    /// <param name="word">The word, compared ordinally.</param>
    /// <param name="value">The member, when found.</param>
    /// <returns>Whether the word is known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is null.</exception>
    public static bool TryParse(string word, out TEnum value) => ByWord.TryGetValue(word, out value);
}
