namespace PersonalizedLearning.Interop;

/// <summary>What <see cref="EvidenceCsvReader"/> does about bad rows.</summary>
public sealed record EvidenceCsvOptions
{
    /// <summary>
    /// Gets what bad rows are reported to, as <c>evidence-row</c> with their line and column, whereupon they are left out. Null, the default: the first bad row is
    /// an <see cref="InteropFormatException"/>.
    /// </summary>
    public Action<Diagnostic>? ReportBadRow { get; init; }
}
