using System.Buffers.Binary;

namespace PersonalizedLearning.Interop;

/// <summary>Looks at the end of a zip archive before its directory is taken into memory, so that none of many million entries is.</summary>
internal static class ZipDirectory
{
    private const int EndSize = 22;
    private const int MaxComment = ushort.MaxValue;
    private const long MaxSize = 16 << 20;
    private const uint EndMark = 0x0605_4B50;

    /// <summary>Checks the size of an archive and of its directory.</summary>
    /// <exception cref="InteropFormatException">It is no archive, or too large.</exception>
    public static void Check(Stream stream, string package, InteropReadOptions options)
    {
        if (stream.Length > options.MaxBytes)
        {
            throw TooLarge(package, options);
        }

        var tail = new byte[Math.Min(stream.Length, EndSize + MaxComment)];
        stream.Seek(-tail.Length, SeekOrigin.End);
        stream.ReadExactly(tail);
        stream.Position = 0;
        var end = EndOf(tail);
        if (end < 0)
        {
            throw new InteropFormatException(package, "the file is no zip archive, or is cut off", "a folder, or a zip archive");
        }

        var record = tail.AsSpan(end);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        var size = stream.Length - tail.Length + end - start;
        if (count == ushort.MaxValue || start == uint.MaxValue || size is < 0 or > MaxSize)
        {
            throw new InteropFormatException(
                package, "the directory of the archive is too large, or lies outside it", FormattableString.Invariant($"at most {PackageFiles.MaxEntries} files, whose directory takes at most {MaxSize} bytes"));
        }
    }

    /// <summary>An archive, or what it unpacks to, is too large.</summary>
    public static InteropFormatException TooLarge(string package, InteropReadOptions options) => new(
        package, "the archive is too large", FormattableString.Invariant($"at most {options.MaxBytes} bytes, as {nameof(InteropReadOptions)}.{nameof(options.MaxBytes)} says"));

    private static int EndOf(ReadOnlySpan<byte> tail)
    {
        for (var place = tail.Length - EndSize; place >= 0; place--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail[place..]) == EndMark)
            {
                return place;
            }
        }

        return -1;
    }
}
