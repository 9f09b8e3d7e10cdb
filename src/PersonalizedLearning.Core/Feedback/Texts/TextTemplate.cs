using System.Text;

namespace PersonalizedLearning.Feedback;

/// <summary>A text with named places in braces, such as <c>You have mastered {competency}.</c></summary>
internal sealed class TextTemplate
{
    private readonly List<(string Text, bool IsPlace)> parts;

    private TextTemplate(List<(string Text, bool IsPlace)> parts) => this.parts = parts;

    /// <summary>Gets the names of the places.</summary>
    public IEnumerable<string> Places => parts.Where(part => part.IsPlace).Select(part => part.Text);

    /// <summary>Reads a template.</summary>
    /// <param name="text">The text; every brace belongs to a place whose name is made of letters.</param>
    /// <returns>The template; null where a brace stands alone.</returns>
    public static TextTemplate? Parse(string text)
    {
        var parts = new List<(string, bool)>();
        var rest = text.AsSpan();
        while (rest.IndexOfAny('{', '}') is >= 0 and var open)
        {
            var length = rest[(open + 1)..].IndexOfAny('{', '}');
            if (rest[open] == '}' || length <= 0 || rest[open + 1 + length] == '{' || rest.Slice(open + 1, length).ContainsAnyExcept(Letters))
            {
                return null;
            }

            parts.Add((rest[..open].ToString(), false));
            parts.Add((rest.Slice(open + 1, length).ToString(), true));
            rest = rest[(open + length + 2)..];
        }

        parts.Add((rest.ToString(), false));
        return new TextTemplate(parts);
    }

    /// <summary>Fills the places.</summary>
    /// <param name="value">What to put in a place.</param>
    public string Fill(Func<string, string> value)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.IsPlace ? value(part.Text) : part.Text);
        }

        return text.ToString();
    }

    private static System.Buffers.SearchValues<char> Letters { get; } = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
