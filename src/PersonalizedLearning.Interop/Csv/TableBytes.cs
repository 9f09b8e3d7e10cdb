using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace PersonalizedLearning.Interop;

/// <summary>The bytes of a table in UTF-8, checked as they pass, of which the first line can be seen before.</summary>
internal sealed class TableBytes : ForwardStream
{
    /// <summary>Longest first line accepted, in bytes.</summary>
    private const int MaxHeaderLength = 1 << 16;

    private readonly Stream source;
    private readonly byte[] head = new byte[MaxHeaderLength + 1];
    private readonly byte[] pending = new byte[4];
    private readonly int headEnd;
    private int headStart;
    private int pendingCount;
    private bool isChecked;

    /// <summary>Begins to read a stream, which stays open.</summary>
    /// <param name="source">The stream.</param>
    /// <param name="isChecked">Whether bytes that are not UTF-8 are an error.</param>
    /// <exception cref="InteropFormatException">The first line is too long.</exception>
    private TableBytes(Stream source, bool isChecked)
    {
        this.source = source;
        this.isChecked = isChecked;
        while (headEnd < head.Length && head.AsSpan(0, headEnd).IndexOfAny((byte)'\n', (byte)'\r') < 0)
        {
            var count = source.Read(head.AsSpan(headEnd));
            if (count == 0)
            {
                break;
            }

            headEnd += count;
        }
    }

    /// <summary>The first line, without a byte-order mark.</summary>
    /// <exception cref="InteropFormatException">It is too long, or not UTF-8.</exception>
    public string FirstLine()
    {
        var bytes = head.AsSpan(headStart, headEnd - headStart);
        var length = bytes.IndexOfAny((byte)'\n', (byte)'\r');
        if (length < 0 && bytes.Length > MaxHeaderLength)
        {
            throw new InteropFormatException("line 1", FormattableString.Invariant($"the line has more than {MaxHeaderLength} bytes"), "a header row");
        }

        var line = length < 0 ? bytes : bytes[..length];
        return Utf8.IsValid(line) ? Encoding.UTF8.GetString(line).TrimStart('\uFEFF') : throw NoText(null);
    }

    /// <summary>Reads bytes: UTF-8, or what a byte-order mark says they are.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The reader holds no more than memory, and its stream is the caller's.")]
    public static TableBytes Of(Stream stream)
    {
        var bytes = new TableBytes(stream, isChecked: true);
        if (MarkedEncoding(bytes.head.AsSpan(0, bytes.headEnd)) is not { } encoding)
        {
            return bytes;
        }

        bytes.isChecked = false;
        return new TableBytes(new TextBytes(new StreamReader(bytes, encoding, detectEncodingFromByteOrderMarks: false)), isChecked: false);
    }

    /// <summary>Reads a text, which stays open.</summary>
    public static TableBytes Of(TextReader text) => new(new TextBytes(text), isChecked: false);

    /// <summary>What is said of bytes that are no text.</summary>
    public static InteropFormatException NoText(Exception? cause) => new("the table", "the text is not valid UTF-8", "a table encoded in UTF-8", cause);

    /// <exception cref="InteropFormatException">The bytes are not UTF-8.</exception>
    public override int Read(Span<byte> buffer)
    {
        int count;
        if (headStart < headEnd)
        {
            count = Math.Min(buffer.Length, headEnd - headStart);
            head.AsSpan(headStart, count).CopyTo(buffer);
            headStart += count;
        }
        else
        {
            count = source.Read(buffer);
        }

        if (isChecked && buffer.Length > 0)
        {
            Check(buffer[..count]);
        }

        return count;
    }

    // A stream that the caller gave stays open.
    protected override void Dispose(bool disposing)
    {
        if (disposing && source is TextBytes)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private static Encoding? MarkedEncoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        _ => null,
    };

    // What a block ends with may go on in the next one.
    private void Check(ReadOnlySpan<byte> block)
    {
        if (block.IsEmpty && pendingCount > 0)
        {
            throw NoText(null);
        }

        while (pendingCount > 0 && !block.IsEmpty)
        {
            pending[pendingCount++] = block[0];
            block = block[1..];
            if (pendingCount == LengthOf(pending[0]))
            {
                Require(pending.AsSpan(0, pendingCount));
                pendingCount = 0;
            }
        }

        var cut = CutAtEnd(block);
        Require(block[..^cut]);
        if (cut > 0)
        {
            block[^cut..].CopyTo(pending);
            pendingCount = cut;
        }
    }

    private static void Require(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
        {
            throw NoText(null);
        }
    }

    private static int CutAtEnd(ReadOnlySpan<byte> block)
    {
        for (var back = 1; back <= Math.Min(3, block.Length); back++)
        {
            var letter = block[^back];
            if ((letter & 0xC0) != 0x80)
            {
                return LengthOf(letter) > back ? back : 0;
            }
        }

        return 0;
    }

    private static int LengthOf(byte first) => first switch
    {
        >= 0xF0 and <= 0xF4 => 4,
        >= 0xE0 and < 0xF0 => 3,
        >= 0xC2 and < 0xE0 => 2,
        _ => 1,
    };
}
