using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace PersonalizedLearning.Feedback;

/// <summary>The texts of one language, from which feedback is written: a template for everything there is to say to each audience.</summary>
/// <remarks>
/// Another language is added by a file with a text for each of <see cref="Keys"/>. Texts are checked when they are read, so that nothing can be missing when feedback is written.
/// Immutable and thread safe.
/// </remarks>
public sealed class FeedbackTexts
{
    private readonly FrozenDictionary<string, TextTemplate> templates;
    private readonly FrozenSet<int> ones;

    private FeedbackTexts(FeedbackLanguage language, FrozenDictionary<string, TextTemplate> templates, FrozenSet<int> ones) => (Language, this.templates, this.ones) = (language, templates, ones);

    /// <summary>Gets the keys of all texts that a language has to have, in ordinal order.</summary>
    public static IReadOnlyList<string> Keys { get; } = Array.AsReadOnly<string>([.. FeedbackTextKeys.All.Keys.Order(StringComparer.Ordinal)]);

    /// <summary>Gets the language.</summary>
    public FeedbackLanguage Language { get; }

    /// <summary>Gets the English texts.</summary>
    public static FeedbackTexts English { get; } = BuiltInOf("English");

    /// <summary>Gets the German texts.</summary>
    public static FeedbackTexts German { get; } = BuiltInOf("German");

    /// <summary>Gets the languages that are built in.</summary>
    public static IReadOnlyList<FeedbackTexts> BuiltIn { get; } = [English, German];

    /// <summary>Gets the places in braces that a text may have.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <returns>The names of the places, in ordinal order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    public static IReadOnlyList<string> PlacesOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return FeedbackTextKeys.All.TryGetValue(key, out var places)
            ? Array.AsReadOnly<string>([.. places.Order(StringComparer.Ordinal)])
            : throw new ArgumentException($"Text '{key}' is not known; expected one of those of a language, such as '{Keys[0]}'.", nameof(key));
    }

    /// <summary>Makes the texts of a language.</summary>
    /// <param name="texts">A text for each of <see cref="Keys"/>, by key.</param>
    /// <returns>The texts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="texts"/> is null.</exception>
    /// <exception cref="ArgumentException">A key is missing or not known, a text is empty, has a place that it may not have or a brace that stands alone; the message names the key.</exception>
    public static FeedbackTexts From(IReadOnlyDictionary<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (Keys.FirstOrDefault(key => !texts.ContainsKey(key)) is { } missing)
        {
            throw new ArgumentException($"Text '{missing}' is missing; expected a text for each key.", nameof(texts));
        }

        if (texts.Keys.Order(StringComparer.Ordinal).FirstOrDefault(key => !FeedbackTextKeys.All.ContainsKey(key)) is { } unknown)
        {
            throw new ArgumentException($"Text '{unknown}' is not known; expected the keys of a language only.", nameof(texts));
        }

        var templates = texts.ToFrozenDictionary(item => item.Key, item => Template(item.Key, item.Value), StringComparer.Ordinal);
        return new FeedbackTexts(LanguageOf(texts[FeedbackTextKeys.Language]), templates, OnesOf(texts[FeedbackTextKeys.Ones]));
    }

    /// <summary>Reads the texts of a language: the XML of a .resx file, or one JSON object with a text for each key.</summary>
    /// <param name="stream">The file, UTF-8.</param>
    /// <returns>The texts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException">The file is neither, names a key twice, or its texts can't be those of a language (<see cref="From"/>).</exception>
    public static FeedbackTexts Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        ReadOnlySpan<byte> start = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        var isJson = start.TrimStart(" \t\r\n"u8).StartsWith("{"u8);
        copy.Position = 0;
        try
        {
            return From(ByKey(isJson ? OfJson(copy) : OfXml(copy)));
        }
        catch (Exception problem) when (problem is XmlException or JsonException)
        {
            throw new ArgumentException($"The texts can't be read: {problem.Message} Expected the XML of a .resx file, or a JSON object with a text for each key.", nameof(stream), problem);
        }
    }

    /// <summary>Fills a text.</summary>
    internal string Fill(string key, Func<string, string> value) => templates[key].Fill(value);

    /// <summary>Fills a text that counts, in the form of the number.</summary>
    internal string Fill(string key, int count, Func<string, string> value) =>
        Fill($"{key}.{(ones.Contains(count) ? "one" : "other")}", place => place == "count" ? count.ToString(CultureInfo.InvariantCulture) : value(place));

    /// <summary>Whether there is a text at all, which is asked only of what others name.</summary>
    internal bool Has(string key) => templates.ContainsKey(key);

    private static TextTemplate Template(string key, string text)
    {
        if (string.IsNullOrWhiteSpace(text) && key != FeedbackTextKeys.Ones)
        {
            throw new ArgumentException($"Text '{key}' is empty; expected some words.", nameof(text));
        }

        var template = TextTemplate.Parse(text)
            ?? throw new ArgumentException($"Text '{key}' has a brace that stands alone; expected places such as {{learner}}.", nameof(text));
        var allowed = FeedbackTextKeys.All[key];
        return template.Places.FirstOrDefault(place => !allowed.Contains(place)) is { } place
            ? throw new ArgumentException($"Text '{key}' has a place {{{place}}}; expected {(allowed.Count == 0 ? "none" : string.Join(", ", allowed.Order(StringComparer.Ordinal).Select(name => $"{{{name}}}")))}.", nameof(text))
            : template;
    }

    private static FeedbackLanguage LanguageOf(string text) => FeedbackLanguage.IsTag(text)
        ? FeedbackLanguage.From(text)
        : throw new ArgumentException($"Text '{FeedbackTextKeys.Language}' is '{text}'; expected a tag such as 'en' or 'pt-BR'.", nameof(text));

    private static FrozenSet<int> OnesOf(string text)
    {
        string[] numbers = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return numbers.All(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? numbers.Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToFrozenSet()
            : throw new ArgumentException($"Text '{FeedbackTextKeys.Ones}' is '{text}'; expected the numbers that take the form 'one', with commas between.", nameof(text));
    }

    private static Dictionary<string, string> ByKey(IEnumerable<KeyValuePair<string, string>> texts)
    {
        var byKey = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, text) in texts)
        {
            if (!byKey.TryAdd(key, text))
            {
                throw new ArgumentException($"Text '{key}' is there twice; expected once.", nameof(texts));
            }
        }

        return byKey;
    }

    private static List<KeyValuePair<string, string>> OfXml(Stream stream)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return [.. XDocument.Load(reader).Root!.Elements("data").Select(item => KeyValuePair.Create((string?)item.Attribute("name") ?? string.Empty, (string?)item.Element("value") ?? string.Empty))];
    }

    private static List<KeyValuePair<string, string>> OfJson(Stream stream)
    {
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateObject().Select(item => KeyValuePair.Create(
            item.Name,
            item.Value.ValueKind == JsonValueKind.String ? item.Value.GetString()! : throw new ArgumentException($"Text '{item.Name}' is no text; expected one in quotes.", nameof(stream))))];
    }

    private static FeedbackTexts BuiltInOf(string name)
    {
        using var stream = typeof(FeedbackTexts).Assembly.GetManifestResourceStream($"PersonalizedLearning.Feedback.Texts.{name}.resx")!;
        return Read(stream);
    }
}
