using System.Text.Json;
using System.Text.Unicode;

namespace PersonalizedLearning.Interop;

/// <summary>Walks a JSON document of which only a window is in memory: as large as its largest element, whatever the size of the whole.</summary>
/// <remarks>What is nested too deep, too large or not JSON fails where it stands, before the rest is read.</remarks>
internal sealed class JsonWindow
{
    private const int FirstSize = 1 << 16;

    private readonly Stream? stream;
    private readonly InteropReadOptions options;
    private readonly string expected;
    private readonly bool isSequence;
    private byte[] buffer = [];
    private ReadOnlyMemory<byte> window;
    private JsonReaderState state;
    private long total;
    private bool isFinal;
    private int element = -1;

    /// <summary>Opens a document.</summary>
    /// <param name="stream">UTF-8, with or without a byte-order mark.</param>
    /// <param name="options">Bounds.</param>
    /// <param name="expected">What is expected, for errors.</param>
    /// <param name="isSequence">Whether values may follow one another, as in JSON Lines; then the bound on the size holds for what is in memory at once.</param>
    public JsonWindow(Stream stream, InteropReadOptions options, string expected, bool isSequence = false)
    {
        this.isSequence = isSequence;
        this.expected = expected;
        this.stream = stream;
        this.options = options;
        state = StartState();
        Fill();
        SkipByteOrderMark();
    }

    public JsonWindow(ReadOnlyMemory<byte> json, InteropReadOptions options, string expected)
    {
        this.expected = expected;
        this.options = options;
        state = StartState();
        window = json;
        total = json.Length;
        isFinal = true;
        CheckSize();
        SkipByteOrderMark();
    }

    /// <summary>Gets or sets the JSON path of what is read, for errors.</summary>
    public string Path
    {
        get => element < 0 ? field : FormattableString.Invariant($"{field}[{element}]");
        set
        {
            field = value;
            element = -1;
        }
    } = "$";

    /// <summary>Says which element of the array at the path is read; the path names it until it is set anew.</summary>
    public void SetElement(int index) => element = index;

    /// <summary>Reads one token; <see cref="JsonTokenType.None"/> at the end of the document.</summary>
    public JsonTokenType Next(out string? name)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(window.Span, isFinal, state);
            try
            {
                if (reader.Read())
                {
                    name = reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;
                    Commit(ref reader);
                    return reader.TokenType;
                }
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                throw Malformed(exception, IsTooDeep(in reader));
            }

            if (isFinal)
            {
                name = null;
                return JsonTokenType.None;
            }

            Fill();
        }
    }

    /// <summary>Looks at the value that follows, and reads nothing: how it begins, and of an object the name of its first member; <see cref="JsonTokenType.None"/> at the end.</summary>
    public JsonTokenType Peek(out string? name)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(window.Span, isFinal, state);
            try
            {
                if (reader.Read())
                {
                    name = null;
                    if (reader.TokenType != JsonTokenType.StartObject)
                    {
                        return reader.TokenType;
                    }

                    if (reader.Read())
                    {
                        name = reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;
                        return JsonTokenType.StartObject;
                    }
                }
                else if (isFinal)
                {
                    name = null;
                    return JsonTokenType.None;
                }
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                throw Malformed(exception, IsTooDeep(in reader));
            }

            Fill();
        }
    }

    /// <summary>Enters an array if the value that follows is one; reads nothing otherwise.</summary>
    public bool TryEnterArray()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(window.Span, isFinal, state);
            try
            {
                if (reader.Read())
                {
                    var isArray = reader.TokenType == JsonTokenType.StartArray;
                    if (isArray)
                    {
                        Commit(ref reader);
                    }

                    return isArray;
                }
            }
            catch (JsonException exception)
            {
                throw Malformed(exception, IsTooDeep(in reader));
            }

            Fill();
        }
    }

    /// <summary>Reads a whole value; null at the end of an array. It is usable until the next call.</summary>
    public JsonDocument? NextValue()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(window.Span, isFinal, state);
            try
            {
                if (reader.Read())
                {
                    if (reader.TokenType == JsonTokenType.EndArray)
                    {
                        Commit(ref reader);
                        return null;
                    }

                    var start = (int)reader.TokenStartIndex;
                    if (reader.TrySkip())
                    {
                        var value = Parse(window[start..(int)reader.BytesConsumed]);
                        Commit(ref reader);
                        return value;
                    }
                }
            }
            catch (JsonException exception)
            {
                throw Malformed(exception, IsTooDeep(in reader));
            }

            Fill();
        }
    }

    /// <summary>Offers the next value to who knows its shape. Where that declines, or there is none, nothing has been read, and errors are left to who reads it otherwise.</summary>
    public bool TryTake(IJsonTaker taker)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(window.Span, isFinal, state);
            try
            {
                switch (taker.Take(ref reader, window.Span))
                {
                    case JsonTaking.Taken:
                        Commit(ref reader);
                        return true;
                    case JsonTaking.Declined:
                        return false;
                }
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                return false;
            }

            if (isFinal)
            {
                return false;
            }

            Fill();
        }
    }

    private JsonReaderState StartState() => new(new JsonReaderOptions { MaxDepth = options.MaxDepth, AllowMultipleValues = isSequence });

    private JsonDocument Parse(ReadOnlyMemory<byte> value)
    {
        // The parser looks at the bytes of a text only when it is asked for.
        if (!Utf8.IsValid(value.Span))
        {
            throw new InteropFormatException(Path, "a text is not valid UTF-8", "a document encoded in UTF-8");
        }

        return JsonDocument.Parse(value, new JsonDocumentOptions { MaxDepth = options.MaxDepth });
    }

    private void Commit(ref Utf8JsonReader reader)
    {
        window = window[(int)reader.BytesConsumed..];
        state = reader.CurrentState;
    }

    private void Fill()
    {
        if (isFinal || stream is null)
        {
            throw Early();
        }

        var kept = window.Length;
        if (kept == buffer.Length)
        {
            var larger = new byte[(int)Math.Min(Math.Max(FirstSize, 2L * kept), Array.MaxLength)];
            window.CopyTo(larger);
            buffer = larger;
        }
        else
        {
            window.CopyTo(buffer);
        }

        var free = buffer.AsSpan(kept);
        var read = stream.ReadAtLeast(free, free.Length, throwOnEndOfStream: false);
        isFinal = read < free.Length;
        total += read;
        window = buffer.AsMemory(0, kept + read);
        CheckSize();
    }

    private void CheckSize()
    {
        if ((isSequence ? window.Length : total) > options.MaxBytes)
        {
            throw new InteropFormatException(
                Path, "the document is too large", FormattableString.Invariant($"at most {options.MaxBytes} bytes, as {nameof(InteropReadOptions)}.{nameof(options.MaxBytes)} says"));
        }
    }

    private void SkipByteOrderMark()
    {
        var start = window.Span;
        if (start.StartsWith("\uFEFF"u8))
        {
            window = window[3..];
        }
        else if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            throw new InteropFormatException(Path, "the document begins as UTF-16 does", "a document encoded in UTF-8");
        }

        if (isFinal && window.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            throw new InteropFormatException(Path, "the document is empty", $"{expected} in JSON");
        }
    }

    private InteropFormatException Malformed(Exception exception, bool isTooDeep)
    {
        if (exception is not JsonException json)
        {
            return new InteropFormatException(Path, "the name of a member is not valid text", "whole Unicode characters in UTF-8", exception);
        }

        if (isTooDeep)
        {
            return new InteropFormatException(
                PlaceOf(json), FormattableString.Invariant($"objects and arrays are nested more than {options.MaxDepth} deep"), expected, exception);
        }

        return isFinal && IsPrefix()
            ? Early(json)
            : new InteropFormatException(PlaceOf(json), "the text is not JSON", $"{expected} in JSON", exception);
    }

    // The parser stops before the bracket that would be one too many.
    private bool IsTooDeep(in Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0);
        var rest = window.Span[(int)reader.BytesConsumed..].TrimStart(" \t\r\n,:"u8);
        return depth >= options.MaxDepth && rest is [(byte)'[' or (byte)'{', ..];
    }

    private InteropFormatException Early(JsonException? exception = null) =>
        new(exception is null ? Path : PlaceOf(exception), "the document ends early", "the rest of it; it was probably cut off", exception);

    private string PlaceOf(JsonException exception) =>
        FormattableString.Invariant($"{Path} (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1})");

    // What is cut off is right as far as it goes: read as if more could follow, it has no error.
    private bool IsPrefix()
    {
        var reader = new Utf8JsonReader(window.Span, isFinalBlock: false, state);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
