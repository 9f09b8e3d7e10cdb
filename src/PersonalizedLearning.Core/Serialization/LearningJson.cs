using System.Diagnostics.CodeAnalysis;
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
    private static TResult Read<TDocument, TResult>(ReadOnlySpan<byte> text, JsonTypeInfo<TDocument> contract, Func<TDocument, TResult> convert, long firstLine = 1)
        where TDocument : class
    {
        try
        {
            var document = JsonSerializer.Deserialize(text, contract) ?? throw new LearningJsonException("null was found; expected an object.", "$", firstLine);
            return convert(document);
        }
        catch (JsonException problem)
        {
            throw new LearningJsonException(Plain(problem), problem.Path, problem.LineNumber is { } line ? firstLine + line : null, problem);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException or InvalidOperationException or FormatException)
        {
            throw new LearningJsonException(problem is NotSupportedException ? PlainUnsupported(problem) : FirstLine(problem.Message), "$", firstLine, problem);
        }
    }

    private static TResult Read<TDocument, TResult>(Stream stream, JsonTypeInfo<TDocument> contract, Func<TDocument, TResult> convert)
        where TDocument : class => Read(AllBytes(stream), contract, convert);

    private static void Write<TDocument>(Stream stream, TDocument document, JsonTypeInfo<TDocument> contract)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        JsonSerializer.Serialize(writer, document, contract);
        writer.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static byte[] AllBytes(Stream stream)
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

    private static void RequireFormat(string format, int version, string expected)
    {
        if (format != expected)
        {
            throw new LearningJsonException($"The format is '{format}'; expected '{expected}'.", "$.format", null);
        }

        if (version != 1)
        {
            throw new LearningJsonException(FormattableString.Invariant($"Version {version} of the format is not known; expected 1."), "$.version", null);
        }
    }

    [DoesNotReturn]
    private static void Fail(string path, ArgumentException problem) => throw new LearningJsonException(FirstLine(problem.Message), path, null, problem);

    // The serializer appends the place, which the exception states by itself, and names types that mean nothing to a reader.
    private static string Plain(JsonException problem)
    {
        var message = FirstLine(problem.InnerException is ArgumentException or FormatException ? problem.InnerException.Message : problem.Message);
        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        message = end < 0 ? message : message[..end];
        end = message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        message = end < 0 ? message : message[..end];
        return message switch
        {
            _ when Says("could not be mapped to any .NET member") => $"The member '{Quoted(message)}' is not known here.",
            _ when Says("Duplicate property") => $"The member '{Quoted(message)}' is there twice; expected once.",
            _ when Says("unrecognized type discriminator") => $"The kind '{Quoted(message)}' is not known here.",
            _ when Says("could not be converted to") => "The value is of the wrong type, or outside what its type can hold.",
            _ when Says("missing required properties") => $"Required members are missing: {message[(message.LastIndexOf(':') + 1)..].Trim(' ', '.')}.",
            _ when Says("doesn't allow null") => "null was found; expected a value.",
            _ => message,
        };

        bool Says(string words) => message.Contains(words, StringComparison.Ordinal);
    }

    private static string PlainUnsupported(Exception problem) =>
        problem.Message.Contains("polymorphic", StringComparison.OrdinalIgnoreCase) || problem.Message.Contains("abstract", StringComparison.OrdinalIgnoreCase)
            ? "The member that says of which kind it is ('kind' or 'type') is missing."
            : FirstLine(problem.Message);

    private static string Quoted(string message)
    {
        var start = message.IndexOf('\'', StringComparison.Ordinal) + 1;
        var end = message.IndexOf('\'', Math.Max(start, 0));
        return start > 0 && end > start ? message[start..end] : "?";
    }

    private static string FirstLine(string message)
    {
        var end = message.AsSpan().IndexOfAny('\r', '\n');
        message = end < 0 ? message : message[..end];
        var parameter = message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return parameter < 0 ? message : message[..parameter];
    }
}
