namespace PersonalizedLearning.Interop;

/// <summary>What an archive says of one of its files.</summary>
/// <param name="Packed">The bytes that it takes in the archive.</param>
/// <param name="Unpacked">The bytes of the file.</param>
/// <param name="CheckSum">The <see cref="Crc32"/> of the file.</param>
internal readonly record struct PackageEntrySize(long Packed, long Unpacked, uint CheckSum)
{
    /// <summary>How many times its packed size a file may have. Tables seldom reach 50; the method can't pass 1032.</summary>
    public const int MaxRatio = 500;

    /// <summary>Up to this size any ratio is harmless: 1 MiB.</summary>
    public const long SmallSize = 1 << 20;
}
