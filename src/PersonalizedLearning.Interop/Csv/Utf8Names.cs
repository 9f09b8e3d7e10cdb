using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PersonalizedLearning.Interop;

/// <summary>What names in UTF-8 stand for, made once for each name as long as they come again.</summary>
/// <param name="make">Makes it of the name.</param>
internal sealed class Utf8Names<T>(Func<string, T> make)
{
    /// <summary>So many are remembered; then it begins anew, so that memory stays bounded whatever the file holds.</summary>
    private const int Most = 1 << 16;

    private readonly Dictionary<byte[], T> known = new(ByteComparer.Instance);
    private byte[] lastName = [];
    private T? last;
    private int found;
    private bool isUseless;

    /// <summary>What a name stands for.</summary>
    public T Of(ReadOnlySpan<byte> name)
    {
        if (name.Length > 0 && name.SequenceEqual(lastName))
        {
            return last!;
        }

        if (isUseless)
        {
            return make(Encoding.UTF8.GetString(name));
        }

        if (known.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(name, out var key, out var value))
        {
            found++;
        }
        else
        {
            value = make(Encoding.UTF8.GetString(name));
            Remember(key = name.ToArray(), value);
        }

        (lastName, last) = (key, value);
        return value;
    }

    // Where most names come once, remembering them costs more than it saves.
    private void Remember(byte[] name, T value)
    {
        if (known.Count >= Most)
        {
            isUseless = found < Most;
            found = 0;
            known.Clear();
        }

        known.Add(name, value);
    }

    private sealed class ByteComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static ByteComparer Instance { get; } = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
