namespace PersonalizedLearning.Interop;

/// <summary>A stream that is read once from its beginning to its end, and tells how far that has come.</summary>
internal sealed class ProgressStream(Stream inner, IProgress<ReadProgress> progress) : Stream
{
    /// <summary>After so many bytes it is told again.</summary>
    private const long Step = 1 << 16;

    private readonly long? total = inner.CanSeek ? inner.Length : null;
    private long read;
    private long told = -Step;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        read += count;
        if (read - told >= Step || (count == 0 && told != read))
        {
            told = read;
            progress.Report(new ReadProgress(read, total));
        }

        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
