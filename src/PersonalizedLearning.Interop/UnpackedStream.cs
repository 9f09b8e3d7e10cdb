using System.Buffers.Binary;
using System.IO.Compression;

namespace PersonalizedLearning.Interop;

/// <summary>A stream that may be packed by gzip, unpacked as it is read once; what unpacks to far more than files do is refused.</summary>
internal sealed class UnpackedStream : ForwardStream
{
    /// <summary>Tables are packed to a tenth or a fiftieth; only what is made to do harm comes near the thousandth that the format allows.</summary>
    private const long MostTimes = 200;

    /// <summary>So much is unpacked of whatever there is.</summary>
    private const long Always = 64L << 20;

    private readonly CountedStream packed;
    private readonly Stream unpacked;
    private long read;

    /// <summary>Begins to read a stream, which stays open.</summary>
    public UnpackedStream(Stream source)
    {
        packed = new CountedStream(source);
        unpacked = packed.StartsWith(0x1F, 0x8B) ? new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true) : packed;
    }

    /// <exception cref="InteropFormatException">It is not gzip, cut off, or unpacks to too much.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            var count = unpacked.Read(buffer);
            read += count;
            if (count == 0 && buffer.Length > 0 && unpacked != packed && packed.LastWord() != (uint)read)
            {
                throw new InteropFormatException("the packed file", "it does not end with the length of what it unpacks to: it is cut off, or of several parts", "a whole file of gzip of one part");
            }

            return read <= Always || read <= packed.Count * MostTimes
                ? count
                : throw new InteropFormatException(
                    "the packed file", FormattableString.Invariant($"it unpacks to more than {MostTimes} times its size"), "a file that was packed to be small, and not to fill memory or disk");
        }
        catch (InvalidDataException exception)
        {
            throw new InteropFormatException("the packed file", "it can't be unpacked", "a whole file of gzip", exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
            packed.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Counts what is read, and can see the first bytes before and the last ones after.</summary>
    private sealed class CountedStream(Stream source) : ForwardStream
    {
        private readonly byte[] head = new byte[2];
        private readonly byte[] tail = new byte[sizeof(uint)];
        private int start;
        private int end;

        public long Count { get; private set; }

        public bool StartsWith(byte first, byte second)
        {
            end = source.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return end == head.Length && head[0] == first && head[1] == second;
        }

        /// <summary>The last four bytes, from the lowest.</summary>
        public uint LastWord()
        {
            Span<byte> rest = stackalloc byte[1 << 10];
            while (Read(rest) > 0)
            {
            }

            return BinaryPrimitives.ReadUInt32LittleEndian(tail);
        }

        public override int Read(Span<byte> buffer)
        {
            int count;
            if (start < end && buffer.Length > 0)
            {
                count = Math.Min(end - start, buffer.Length);
                head.AsSpan(start, count).CopyTo(buffer);
                start += count;
            }
            else
            {
                count = source.Read(buffer);
            }

            Count += count;
            Keep(buffer[..count]);
            return count;
        }

        private void Keep(ReadOnlySpan<byte> bytes)
        {
            var last = bytes[^Math.Min(bytes.Length, tail.Length)..];
            tail.AsSpan(last.Length).CopyTo(tail);
            last.CopyTo(tail.AsSpan(tail.Length - last.Length));
        }
    }
}
