using System.Buffers;

namespace PersonalizedLearning.Simulation;

/// <summary>Writes whole numbers, seven bits to a byte, the least significant first: small ones are short.</summary>
internal sealed class TallyWriter
{
    private const int Widest = 19;

    private readonly ArrayBufferWriter<byte> buffer = new();

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public void Write(ulong value) => Write((UInt128)value);

    public void Write(long value) => Write((UInt128)checked((ulong)value));

    /// <summary>Writes a number with its sign in the last bit.</summary>
    public void Write(Int128 value) => Write((UInt128)(value << 1) ^ (UInt128)(value >> 127));

    public void Write(UInt128 value)
    {
        var bytes = buffer.GetSpan(Widest);
        var count = 0;
        for (; value > 127; value >>= 7)
        {
            bytes[count++] = (byte)((byte)(value & 127) | 128);
        }

        bytes[count++] = (byte)value;
        buffer.Advance(count);
    }

    public void WriteAll(ReadOnlySpan<ulong> values)
    {
        foreach (var value in values)
        {
            Write(value);
        }
    }

    public void WriteAll(ReadOnlySpan<long> values)
    {
        foreach (var value in values)
        {
            Write(value);
        }
    }

    public void WriteAll(ReadOnlySpan<UInt128> values)
    {
        foreach (var value in values)
        {
            Write(value);
        }
    }
}
