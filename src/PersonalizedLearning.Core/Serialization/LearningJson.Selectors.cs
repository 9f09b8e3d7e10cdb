using System.Text.Unicode;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <content>Selectors.</content>
public static partial class LearningJson
{
    /// <summary>Reads a selector with its parameters; a member that is left out keeps its default.</summary>
    /// <param name="stream">The text, UTF-8: members <c>selector</c>, <c>version</c>, <c>parameters</c>.</param>
    /// <param name="registry">The selectors that may be named; the built-in ones when null.</param>
    /// <returns>The selector.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a selector, or a parameter is not valid.</exception>
    public static ISelector ReadSelector(Stream stream, SelectorRegistry? registry = null)
    {
        var text = AllBytes(stream);

        // Parameters are read as elements first, which would put a sign in place of what is no text.
        return Utf8.IsValid(text)
            ? Read<SelectorDocument, ISelector>(
                text, LearningJsonContext.Default.SelectorDocument,
                document => (registry ?? SelectorRegistry.Standard).Read("$", "selector", document.Selector, document.Version, document.Parameters))
            : throw new LearningJsonException("The text is not valid UTF-8, or holds half a surrogate pair.", "$", null);
    }

    /// <summary>Writes a selector with all parameters; reading it gives one that chooses the same.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="selector">The selector.</param>
    /// <param name="registry">The selectors that may be named; the built-in ones when null.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The selector is not registered.</exception>
    public static void WriteSelector(Stream stream, ISelector selector, SelectorRegistry? registry = null)
    {
        ArgumentNullException.ThrowIfNull(selector);
        var parameters = (registry ?? SelectorRegistry.Standard).Write(selector.Name, selector);
        Write(stream, new SelectorDocument(selector.Name, selector.Version, parameters), LearningJsonContext.Default.SelectorDocument);
    }
}
