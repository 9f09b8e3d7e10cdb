using System.Text;

namespace PersonalizedLearning.Interop;

/// <summary>The lines of a text that are not blank, one after the other.</summary>
internal sealed class TextLines(Stream stream)
{
    /// <summary>Longest line accepted, in characters: a file that is no text of lines fails before it is taken in.</summary>
    private const int MaxLength = 1 << 26;

    private readonly StreamReader reader = CsvTable.Text(stream);
    private readonly char[] buffer = new char[1 << 14];
    private readonly StringBuilder line = new();
    private int start;
    private int end;
    private string? peeked;
    private long peekedNumber;
    private long read;

    /// <summary>The number of the line that was read last, from 1; 0 before the first.</summary>
    public long Number { get; private set; }

    /// <summary>Reads the next line that is not blank; null at the end.</summary>
    /// <exception cref="InteropFormatException">It is too long, or no UTF-8.</exception>
    public string? Next()
    {
        var next = Peek();
        (Number, peeked) = (next is null ? read : peekedNumber, null);
        return next;
    }

    /// <summary>Looks at the next line that is not blank; null at the end.</summary>
    /// <exception cref="InteropFormatException">It is too long, or no UTF-8.</exception>
    public string? Peek()
    {
        while (peeked is null && Line() is { } text)
        {
            read++;
            if (!string.IsNullOrWhiteSpace(text))
            {
                (peeked, peekedNumber) = (text, read);
            }
        }

        return peeked;
    }

    private string? Line()
    {
        line.Clear();
        while (Fill())
        {
            var rest = buffer.AsSpan(start, end - start);
            var length = rest.IndexOf('\n');
            line.Append(length < 0 ? rest : rest[..length]);
            start = length < 0 ? end : start + length + 1;
            if (line.Length > MaxLength)
            {
                throw new InteropFormatException(FormattableString.Invariant($"line {read + 1}"), FormattableString.Invariant($"the line has more than {MaxLength} characters"), "a shorter line");
            }

            if (length >= 0)
            {
                return line.ToString();
            }
        }

        return line.Length > 0 ? line.ToString() : null;
    }

    private bool Fill()
    {
        if (start < end)
        {
            return true;
        }

        try
        {
            (start, end) = (0, reader.Read(buffer));
            return end > 0;
        }
        catch (DecoderFallbackException exception)
        {
            throw new InteropFormatException("the file", "the text is not valid UTF-8", "a file encoded in UTF-8", exception);
        }
    }
}
