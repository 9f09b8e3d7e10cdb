namespace PersonalizedLearning.Interop;

/// <summary>The check sum of files in zip archives (CRC-32 of ISO 3309, polynomial 0xEDB88320 in reversed bits).</summary>
internal struct Crc32
{
    private const uint Polynomial = 0xEDB8_8320;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Remainder((uint)value))];

    private uint inverse;

    /// <summary>The sum of all bytes added so far.</summary>
    public readonly uint Value => inverse;

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        var sum = ~inverse;
        foreach (var item in bytes)
        {
            sum = Table[(byte)(sum ^ item)] ^ (sum >> 8);
        }

        inverse = ~sum;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        }

        return value;
    }
}
