using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PersonalizedLearning.Serialization;

/// <summary>Reads and writes what the library keeps: frameworks, catalogs, journals, policies, options and results, as JSON.</summary>
/// <remarks>
/// Reading is strict: unknown or repeated members, comments, trailing text, numbers in quotes, nesting deeper than <see cref="MaxDepth"/> and texts larger
/// than the limit are refused by one <see cref="LearningJsonException"/> that names the place. Times are ISO 8601 text. Streams are left open. Thread safe.
/// </remarks>
public static partial class LearningJson
{
    /// <summary>The deepest nesting accepted.</summary>
    public const int MaxDepth = 64;

    /// <summary>The largest text accepted, in bytes: 256 MiB.</summary>
    public const int MaxBytes = 256 << 20;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads one document; all that can go wrong becomes one exception with the place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="contract">What it must hold.</param>
    /// <param name="convert">Makes the result.</param>
    /// <param name="line">The number of the line that the text is; null when it holds all lines.</param>
    internal static TResult Read<TDocument, TResult>(ReadOnlySpan<byte> text, JsonTypeInfo<TDocument> contract, Func<TDocument, TResult> convert, long? line = null)
        where TDocument : class
    {
        try
        {
            var document = JsonSerializer.Deserialize(text, contract) ?? throw new LearningJsonException("null was found; expected an object.", "$", line ?? 1);
            return convert(document);
        }
        catch (JsonException problem)
        {
            throw JsonProblem.Of(problem, line);
        }
        catch (LearningJsonException problem) when (problem.Line is null && line is not null)
        {
            throw new LearningJsonException(problem.Problem, problem.Path, line, problem.InnerException);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException or InvalidOperationException or FormatException)
        {
            throw JsonProblem.Of(problem, line);
        }
    }

    internal static TResult Read<TDocument, TResult>(Stream stream, JsonTypeInfo<TDocument> contract, Func<TDocument, TResult> convert)
        where TDocument : class => Read(AllBytes(stream), contract, convert);

    internal static void Write<TDocument>(Stream stream, TDocument document, JsonTypeInfo<TDocument> contract)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        JsonSerializer.Serialize(writer, document, contract);
        writer.Flush();
        stream.WriteByte((byte)'\n');
    }

    internal static byte[] AllBytes(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        var chunk = new byte[64 << 10];
        int read;
        while ((read = stream.Read(chunk)) > 0)
        {
            if (buffer.Length + read > MaxBytes)
            {
                throw new LearningJsonException($"The text is larger than {MaxBytes >> 20} MiB, the largest accepted.", null, null);
            }

            buffer.Write(chunk, 0, read);
        }

        var text = buffer.ToArray();
        return text.AsSpan().StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text;
    }

    internal static void RequireFormat(string format, int version, string expected, string path = "$")
    {
        if (format != expected)
        {
            throw new LearningJsonException($"The format is '{format}'; expected '{expected}'.", path + ".format", null);
        }

        if (version != 1)
        {
            throw new LearningJsonException(FormattableString.Invariant($"Version {version} of the format is not known; expected 1."), path + ".version", null);
        }
    }

    /// <summary>The elements of a list in a document; none when it was left out, none of them null.</summary>
    internal static ValueList<T> Listed<T>(T?[]? items, string path)
        where T : class
    {
        for (var position = 0; position < items?.Length; position++)
        {
            if (items[position] is null)
            {
                throw new LearningJsonException("null was found; expected a value.", FormattableString.Invariant($"{path}[{position}]"), null);
            }
        }

        return (items ?? []).ToValueList()!;
    }
}
