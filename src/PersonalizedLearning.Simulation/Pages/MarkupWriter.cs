using System.Globalization;
using System.Text;

namespace PersonalizedLearning.Simulation;

/// <summary>Writes HTML and SVG as a tree: names and attributes as given, every text escaped, numbers invariant and with two decimals at the most.</summary>
/// <remarks>The same calls give the same text. Not thread safe.</remarks>
internal sealed class MarkupWriter
{
    private static readonly string[] VoidElements = ["meta", "br", "wbr", "hr", "input", "col"];

    private readonly StringBuilder text = new();
    private readonly Stack<string> open = new();

    /// <summary>Opens an element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Its attributes in order; one whose value is null is left out.</param>
    /// <returns>What closes it when disposed.</returns>
    public Scope Open(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(name, attributes);
        text.Append('>');
        open.Push(name);
        return new Scope(this);
    }

    /// <summary>Writes an element that holds a text, or nothing.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">The text; none when null.</param>
    /// <param name="attributes">Its attributes in order; one whose value is null is left out.</param>
    public void Element(string name, string? content, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(name, attributes);
        text.Append('>');
        if (!VoidElements.Contains(name))
        {
            Text(content ?? "");
            text.Append("</").Append(name).Append('>');
        }
    }

    /// <summary>Writes a text, escaped.</summary>
    /// <param name="content">The text.</param>
    public void Text(string content)
    {
        foreach (var letter in content)
        {
            Escape(letter);
        }
    }

    /// <summary>Starts a new line in the source, for its readers.</summary>
    public void Line() => text.Append('\n');

    /// <summary>Writes what the program holds itself, such as a style sheet, as it is.</summary>
    /// <param name="constant">A constant of the program, never data.</param>
    public void Constant(string constant) => text.Append(constant.ReplaceLineEndings("\n"));

    /// <summary>Writes data that a script reads.</summary>
    /// <param name="id">The identifier by which it is found.</param>
    /// <param name="json">The data as JSON in which no text holds a literal &lt;, as <see cref="System.Text.Json.Utf8JsonWriter"/> writes by default.</param>
    /// <exception cref="ArgumentException">There is a &lt; in it, which could end the element.</exception>
    public void Data(string id, string json)
    {
        if (json.Contains('<', StringComparison.Ordinal))
        {
            throw new ArgumentException("There is a literal '<' in the data; expected it to be escaped.", nameof(json));
        }

        Start("script", [("type", "application/json"), ("id", id)]);
        text.Append('>').Append(json).Append("</script>");
    }

    /// <summary>Shows all that was written.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public override string ToString() =>
        open.Count == 0 ? text.ToString() : throw new InvalidOperationException($"Element '{open.Peek()}' is still open; expected it to be closed.");

    /// <summary>Shows a number as attributes hold it.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The number with two decimals at the most.</returns>
    public static string Number(double value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }

    private void Start(string name, ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                text.Append(' ').Append(attribute).Append("=\"");
                Text(value switch
                {
                    double number => Number(number),
                    IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
                    _ => value.ToString() ?? "",
                });
                text.Append('"');
            }
        }
    }

    private void Escape(char letter)
    {
        switch (letter)
        {
            case '&':
                text.Append("&amp;");
                break;
            case '<':
                text.Append("&lt;");
                break;
            case '>':
                text.Append("&gt;");
                break;
            case '"':
                text.Append("&quot;");
                break;
            case '\'':
                text.Append("&#39;");
                break;
            // Control characters have no place in a document.
            case < ' ' and not '\n' and not '\t':
                text.Append('\uFFFD');
                break;
            default:
                text.Append(letter);
                break;
        }
    }

    private void Close()
    {
        text.Append("</").Append(open.Pop()).Append('>');
    }

    /// <summary>An open element; disposing closes it.</summary>
    internal readonly struct Scope(MarkupWriter writer) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => writer.Close();
    }
}
