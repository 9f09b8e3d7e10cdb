namespace PersonalizedLearning.Simulation;

/// <summary>Reads what <see cref="TallyWriter"/> wrote.</summary>
internal sealed class TallyReader(ReadOnlyMemory<byte> bytes)
{
    private int position;

    /// <summary>Whether everything was read.</summary>
    public bool IsAtEnd => position == bytes.Length;

    public ulong ReadUnsigned() => ReadWide() is var value && value <= ulong.MaxValue ? (ulong)value : throw Refused("a number of more than 64 bits");

    public long ReadCount() => ReadWide() is var value && value <= long.MaxValue ? (long)value : throw Refused("a count of more than 63 bits");

    public Int128 ReadSigned()
    {
        var value = ReadWide();
        return (Int128)(value >> 1) ^ -(Int128)(value & 1);
    }

    public UInt128 ReadWide()
    {
        var value = UInt128.Zero;
        for (var shift = 0; position < bytes.Length; shift += 7)
        {
            var next = bytes.Span[position++];
            if (shift > 126 || (shift == 126 && (next & 127) > 3) || (next == 0 && shift > 0))
            {
                throw Refused("a number that is not written as it should be");
            }

            value |= (UInt128)(uint)(next & 127) << shift;
            if (next < 128)
            {
                return value;
            }
        }

        throw Refused("its end where a number should be");
    }

    public void ReadAll(Span<ulong> destination)
    {
        foreach (ref var value in destination)
        {
            value = ReadUnsigned();
        }
    }

    public void ReadAll(Span<long> destination)
    {
        foreach (ref var value in destination)
        {
            value = ReadCount();
        }
    }

    public void ReadAll(Span<UInt128> destination)
    {
        foreach (ref var value in destination)
        {
            value = ReadWide();
        }
    }

    private InvalidDataException Refused(string found) => new(FormattableString.Invariant($"The tally has {found}, at byte {position} of its content; expected what this study writes."));
}
