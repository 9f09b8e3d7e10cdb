namespace PersonalizedLearning.Interop;

/// <summary>A stream that is read once from its beginning to its end, and tells how far that has come.</summary>
internal sealed class ProgressStream(Stream inner, IProgress<ReadProgress> progress) : ForwardStream
{
    /// <summary>After so many bytes it is told again.</summary>
    private const long Step = 1 << 16;

    private readonly long? total = inner.CanSeek ? inner.Length : null;
    private long read;
    private long told = -Step;

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

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
