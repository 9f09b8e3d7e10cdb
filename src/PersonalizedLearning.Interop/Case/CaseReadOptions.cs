namespace PersonalizedLearning.Interop;

/// <summary>Bounds on what <see cref="CaseReader"/> takes in.</summary>
public sealed record CaseReadOptions
{
    /// <summary>The depth of nesting that is read unless options say otherwise.</summary>
    public const int DefaultMaxDepth = 64;

    /// <summary>The number of bytes that is read unless options say otherwise: 256 MiB.</summary>
    public const long DefaultMaxBytes = 256L * 1024 * 1024;

    internal const int GreatestMaxDepth = 1000;

    /// <summary>Gets the depth of nested objects and arrays up to which input is read, from 1 to 1000.</summary>
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

    /// <summary>Gets the number of bytes up to which input is read, from 1 to 2147483591.</summary>
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
}
