using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace PersonalizedLearning;

/// <summary>Values as bytes that are the same on every machine, and their fingerprint.</summary>
/// <remarks>
/// Whole numbers and the bits of floating ones are 8 bytes, the least significant first; a text is its length in UTF-8 and these bytes; an instant is its nanoseconds since
/// the Unix epoch, 16 bytes; before what may be missing stands 1, or 0 alone where it is.
/// </remarks>
internal sealed class CanonicalBytes
{
    private const int FingerprintBytes = 16;

    private readonly ArrayBufferWriter<byte> buffer = new();

    /// <summary>The first 128 bits of SHA-256 over all bytes, as 32 hexadecimal digits.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan).AsSpan(0, FingerprintBytes));

    public CanonicalBytes Add(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(buffer.GetSpan(sizeof(long)), value);
        buffer.Advance(sizeof(long));
        return this;
    }

    public CanonicalBytes Add(double value) => Add(BitConverter.DoubleToInt64Bits(value));

    public CanonicalBytes Add(bool value) => Add(value ? 1L : 0L);

    public CanonicalBytes Add(double? value) => value is { } given ? Add(true).Add(given) : Add(false);

    public CanonicalBytes Add(Instant? value)
    {
        if (value is not { } given)
        {
            return Add(false);
        }

        Add(true);
        BinaryPrimitives.WriteInt128LittleEndian(buffer.GetSpan(16), (Int128)(given - NodaConstants.UnixEpoch).ToBigIntegerNanoseconds());
        buffer.Advance(16);
        return this;
    }

    public CanonicalBytes Add(string? value)
    {
        if (value is null)
        {
            return Add(false);
        }

        var length = Encoding.UTF8.GetByteCount(value);
        Add(true).Add((long)length);
        Encoding.UTF8.GetBytes(value, buffer.GetSpan(length));
        buffer.Advance(length);
        return this;
    }

    /// <summary>Adds a list: its length, and each item as it is added by itself.</summary>
    public CanonicalBytes AddAll<T>(IEnumerable<T> items, Action<T> add)
    {
        var all = items.ToList();
        Add((long)all.Count);
        all.ForEach(add);
        return this;
    }
}
