using System.Buffers.Binary;

namespace PersonalizedLearning.Interop;

/// <summary>Finds rows that bear a name which an earlier row bears, too, in at most 64 bytes a row.</summary>
/// <remarks>
/// Names stand here as 96 bits that are computed from them and contents as 64: among a hundred million names the chance that any two fall together is below 10⁻¹², and who makes
/// a table so that they do only spoils it for himself.
/// </remarks>
internal sealed class RepeatedRows
{
    private const ulong FirstFactor = 0x9E37_79B9_7F4A_7C15;
    private const ulong SecondFactor = 0xC2B2_AE3D_27D4_EB4F;

    private Entry[] entries = new Entry[1 << 10];
    private int count;

    /// <summary>The row that bore a name first, or the row itself.</summary>
    /// <param name="name">The name: what <see cref="With"/> makes of it from two different beginnings.</param>
    /// <param name="content">What the row says.</param>
    /// <param name="row">The number of the row, from 1.</param>
    /// <param name="isSame">Whether both say the same.</param>
    public int FirstOf((ulong First, ulong Second) name, ulong content, int row, out bool isSame)
    {
        if (count >= entries.Length / 4 * 3)
        {
            Grow();
        }

        ref var entry = ref Find(entries, name.First, (uint)name.Second);
        if (entry.Row == 0)
        {
            entry = new Entry(name.First, content, (uint)name.Second, row);
            count++;
        }

        isSame = entry.Content == content;
        return entry.Row;
    }

    /// <summary>Adds a text to what a name or a content is computed from.</summary>
    public static ulong With(ulong before, ReadOnlySpan<byte> text)
    {
        var mixed = Mixed(before ^ (ulong)text.Length, FirstFactor);
        while (text.Length >= sizeof(ulong))
        {
            mixed = Mixed(mixed ^ BinaryPrimitives.ReadUInt64LittleEndian(text), SecondFactor);
            text = text[sizeof(ulong)..];
        }

        var last = 0UL;
        foreach (var item in text)
        {
            last = (last << 8) | item;
        }

        return Mixed(mixed ^ last, FirstFactor);
    }

    // Both halves of the product, so that every bit bears on every other one; the value is put in again, as a product with 0 would forget all before it.
    private static ulong Mixed(ulong value, ulong factor)
    {
        var upper = Math.BigMul(value, factor, out var lower);
        return value ^ upper ^ lower;
    }

    private static ref Entry Find(Entry[] entries, ulong name, uint rest)
    {
        var place = (int)(name & (ulong)(entries.Length - 1));
        while (entries[place].Row != 0 && (entries[place].Name != name || entries[place].Rest != rest))
        {
            place = (place + 1) & (entries.Length - 1);
        }

        return ref entries[place];
    }

    private void Grow()
    {
        var larger = new Entry[entries.Length * 2];
        foreach (var entry in entries)
        {
            if (entry.Row != 0)
            {
                Find(larger, entry.Name, entry.Rest) = entry;
            }
        }

        entries = larger;
    }

    private readonly record struct Entry(ulong Name, ulong Content, uint Rest, int Row);
}
