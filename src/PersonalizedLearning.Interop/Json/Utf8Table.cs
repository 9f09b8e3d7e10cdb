using System.Numerics;
using System.Runtime.InteropServices;

namespace PersonalizedLearning.Interop;

/// <summary>Finds by its UTF-8 bytes what was once made of them, so that what recurs in a document is decoded and kept in memory once.</summary>
/// <remarks>Bytes that collide with too many others are not kept: a document made to do so is read slower by a constant, and never worse.</remarks>
/// <typeparam name="T">What is made of bytes.</typeparam>
internal sealed class Utf8Table<T>
    where T : class
{
    private const int FirstSize = 1024;
    private const int MostProbes = 16;
    private const int ChunkSize = 1 << 15;
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    private Entry[] entries = new Entry[FirstSize];
    private byte[] chunk = [];
    private int used;
    private int count;

    /// <summary>The value kept for some bytes; null when there is none.</summary>
    public T? Find(ReadOnlySpan<byte> bytes) => Find(bytes, HashOf(bytes));

    /// <summary>Keeps a value for bytes for which none is kept.</summary>
    public void Add(ReadOnlySpan<byte> bytes, T value)
    {
        if (4 * (count + 1) > 3 * entries.Length)
        {
            Grow();
        }

        var hash = HashOf(bytes);
        if (Free(hash) is var slot and >= 0)
        {
            Store(bytes);
            entries[slot] = new Entry { Hash = hash, Chunk = chunk, Start = used - bytes.Length, Length = bytes.Length, Value = value };
            count++;
        }
    }

    // Eight bytes at a time; the last eight may overlap those before.
    private static ulong HashOf(ReadOnlySpan<byte> bytes)
    {
        var hash = (ulong)bytes.Length * Multiplier;
        if (bytes.Length < sizeof(ulong))
        {
            foreach (var item in bytes)
            {
                hash = (hash ^ item) * Multiplier;
            }
        }
        else
        {
            foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
            {
                hash = BitOperations.RotateLeft((hash ^ word) * Multiplier, 29);
            }

            hash = (hash ^ MemoryMarshal.Read<ulong>(bytes[^sizeof(ulong)..])) * Multiplier;
        }

        return hash ^ (hash >> 32);
    }

    private T? Find(ReadOnlySpan<byte> bytes, ulong hash)
    {
        var mask = entries.Length - 1;
        for (var probe = 0; probe < MostProbes; probe++)
        {
            ref var entry = ref entries[(int)(hash + (ulong)probe) & mask];
            if (entry.Value is null)
            {
                return null;
            }

            if (entry.Hash == hash && entry.Chunk.AsSpan(entry.Start, entry.Length).SequenceEqual(bytes))
            {
                return entry.Value;
            }
        }

        return null;
    }

    private int Free(ulong hash)
    {
        var mask = entries.Length - 1;
        for (var probe = 0; probe < MostProbes; probe++)
        {
            var slot = (int)(hash + (ulong)probe) & mask;
            if (entries[slot].Value is null)
            {
                return slot;
            }
        }

        return -1;
    }

    private void Grow()
    {
        var former = entries;
        entries = new Entry[former.Length * 2];
        count = 0;
        foreach (ref var entry in former.AsSpan())
        {
            if (entry.Value is not null && Free(entry.Hash) is var slot and >= 0)
            {
                entries[slot] = entry;
                count++;
            }
        }
    }

    private void Store(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > chunk.Length - used)
        {
            chunk = new byte[Math.Max(ChunkSize, bytes.Length)];
            used = 0;
        }

        bytes.CopyTo(chunk.AsSpan(used));
        used += bytes.Length;
    }

    private struct Entry
    {
        public ulong Hash;
        public byte[] Chunk;
        public int Start;
        public int Length;
        public T? Value;
    }
}
