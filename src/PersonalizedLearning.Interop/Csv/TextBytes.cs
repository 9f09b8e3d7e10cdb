using System.Text;

namespace PersonalizedLearning.Interop;

/// <summary>A text as bytes of UTF-8, read once from its beginning to its end.</summary>
internal sealed class TextBytes(TextReader text) : Stream
{
    private const int CharactersAtOnce = 1 << 14;

    private readonly Encoder encoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetEncoder();
    private readonly char[] characters = new char[CharactersAtOnce];
    private int start;
    private int end;
    private bool isAtEnd;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="InteropFormatException">The text holds half of a surrogate pair, or what it is decoded from is no text.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            for (var written = 0; !isAtEnd || start < end;)
            {
                Fill();
                encoder.Convert(characters.AsSpan(start, end - start), buffer, isAtEnd, out var used, out written, out _);
                start += used;
                if (written > 0)
                {
                    return written;
                }
            }

            return 0;
        }
        catch (Exception exception) when (exception is DecoderFallbackException or EncoderFallbackException)
        {
            throw TableBytes.NoText(exception);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Fill()
    {
        if (start < end || isAtEnd)
        {
            return;
        }

        (start, end) = (0, text.Read(characters));
        isAtEnd = end == 0;
    }
}
