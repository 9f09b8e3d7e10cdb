namespace PersonalizedLearning.Interop;

/// <summary>Bounds on what readers take in, and who is told how far they have come.</summary>
public sealed record InteropReadOptions
{
    /// <summary>The depth of nesting that is read unless options say otherwise.</summary>
    public const int DefaultMaxDepth = 64;

    /// <summary>The number of bytes that is read unless options say otherwise: 256 MiB.</summary>
    public const long DefaultMaxBytes = 256L * 1024 * 1024;

    internal const int GreatestMaxDepth = 1000;

    /// <summary>Gets the depth of nested objects, arrays and elements up to which input is read, from 1 to 1000.</summary>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, GreatestMaxDepth);
            field = value;
        }
    } = DefaultMaxDepth;

    /// <summary>
    /// Gets the number of bytes up to which a document that is held in memory is read, from 1 to 2147483591; of an archive, all its files unpacked. Tables and
    /// statements that are read one by one, and given up one by one, are not bound by it.
    /// </summary>
    public long MaxBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Array.MaxLength);
            field = value;
        }
    } = DefaultMaxBytes;

    /// <summary>Gets who is told how much of a file has been read, at most once for every 64 KiB; nobody when null.</summary>
    public IProgress<ReadProgress>? Progress { get; init; }
}
