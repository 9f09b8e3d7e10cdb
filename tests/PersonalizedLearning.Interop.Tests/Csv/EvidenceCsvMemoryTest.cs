using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PersonalizedLearning.Interop.Tests.Csv;

public sealed class EvidenceCsvMemoryTest
{
    private const int Rows = 200_000;

    /// <summary>What a record takes with its identifier, and what unoptimised code allocates beside; much more would be texts that are made for every row.</summary>
    private const int BytesARow = 750;

    /// <summary>Buffers, and the names that are remembered.</summary>
    private const int BytesBeside = 4 << 20;

    [Fact]
    public void Rows_AllocateTheirRecordAndStayNowhere()
    {
        var (records, allocated) = ReadAll();

        GC.Collect();
        Assert.Equal(10, records.Count);
        Assert.DoesNotContain(records, record => record.IsAlive);
        Assert.True(allocated < ((long)BytesARow * Rows) + BytesBeside, FormattableString.Invariant($"{allocated / (double)Rows:0} bytes a row"));
    }

    // Apart, so that no variable of the test holds a record.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (List<WeakReference> Records, long Allocated) ReadAll()
    {
        using var stream = new RowStream(Rows);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var records = new List<WeakReference>();
        var last = 0;
        foreach (var row in EvidenceCsvReader.Read(stream))
        {
            last = row.Row;
            if (row.Row % (Rows / 10) == 1)
            {
                records.Add(new WeakReference(row.Record));
            }
        }

        Assert.Equal(Rows, last);
        return (records, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>A table of any length that takes the memory of a few of its rows, which it repeats.</summary>
    private sealed class RowStream(int rows) : Stream
    {
        private const int BlockRows = 1_000;

        private static readonly byte[] Block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, BlockRows).Select(row => string.Create(
            CultureInfo.InvariantCulture, $"learner-{row % 500},c-{row % 77},{row % 2},2024-09-02T08:{row / 60 % 60:D2}:{row % 60:D2}.{row:D3}Z,q-{row % 991}\n"))));

        private byte[] current = "learner,competency,correct,time,item\n"u8.ToArray();
        private int start;
        private int left = rows / BlockRows;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (start == current.Length && left > 0)
            {
                (current, start, left) = (Block, 0, left - 1);
            }

            var count = Math.Min(buffer.Length, current.Length - start);
            current.AsSpan(start, count).CopyTo(buffer);
            start += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
