namespace PersonalizedLearning.Interop;

/// <summary>How much a package that comes may take away.</summary>
public sealed record OneRosterUpdateOptions
{
    /// <summary>The share of a file's rows that may go unless options say otherwise.</summary>
    public const double DefaultMaxDeletedShare = 0.1;

    /// <summary>
    /// Gets the share of the rows in force of a file up to which rows may go, from 0 to 1. When more would, nothing of that file is applied: a bulk file that was cut short says of all
    /// the rest that it is gone. 1 lets all go.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public double MaxDeletedShare
    {
        get;
        init => field = Preconditions.InRange(value, 0, 1);
    } = DefaultMaxDeletedShare;
}
