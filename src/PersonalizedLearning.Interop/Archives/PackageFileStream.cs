namespace PersonalizedLearning.Interop;

/// <summary>The bytes of one file of a package, read once from beginning to end, within the bounds of the package and checked against what the archive says of it.</summary>
/// <param name="inner">The bytes.</param>
/// <param name="package">The name of the package, for errors.</param>
/// <param name="file">The name of the file.</param>
/// <param name="budget">How much may still be read; null where it does not count.</param>
/// <param name="stated">What the archive says of the file; null for a file of a folder.</param>
internal sealed class PackageFileStream(Stream inner, string package, string file, PackageBudget? budget, PackageEntrySize? stated) : ForwardStream
{
    private Crc32 sum;
    private long read;
    private bool isChecked;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        var count = ReadInner(buffer);
        read += count;
        budget?.Take(file, count);
        if (stated is { } size)
        {
            sum.Add(buffer[..count]);
            Check(size, isEnd: count == 0);
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

    private int ReadInner(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or UnauthorizedAccessException)
        {
            throw Error("the file is damaged, or cut off", "a file that can be unpacked", exception);
        }
    }

    private void Check(PackageEntrySize size, bool isEnd)
    {
        if (read > PackageEntrySize.SmallSize && read / Math.Max(size.Packed, 1) > PackageEntrySize.MaxRatio)
        {
            throw Error(
                FormattableString.Invariant($"the file unpacks to more than {PackageEntrySize.MaxRatio} times its size in the archive"),
                FormattableString.Invariant($"at most {PackageEntrySize.MaxRatio} times; an archive that grows so much is made to do harm"));
        }

        if (isEnd && !isChecked)
        {
            isChecked = true;
            if (read != size.Unpacked || sum.Value != size.CheckSum)
            {
                throw Error("the file is damaged: it has not the length or the check sum that the archive states", "a file as it was packed");
            }
        }
    }

    private InteropFormatException Error(string problem, string expected, Exception? exception = null) => new($"{package}, {PackageName.Shown(file)}", problem, expected, exception);
}
