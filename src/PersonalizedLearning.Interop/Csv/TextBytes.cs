using System.Text;

namespace PersonalizedLearning.Interop;

/// <summary>A text as bytes of UTF-8, read once from its beginning to its end.</summary>
internal sealed class TextBytes(TextReader text) : ForwardStream
{
    private const int CharactersAtOnce = 1 << 14;

    private readonly Encoder encoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetEncoder();
    private readonly char[] characters = new char[CharactersAtOnce];
    private int start;
    private int end;
    private bool isAtEnd;

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
