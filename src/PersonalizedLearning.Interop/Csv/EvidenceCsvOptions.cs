using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>How <see cref="EvidenceCsvReader"/> takes a table, and what it does about bad rows.</summary>
public sealed record EvidenceCsvOptions
{
    /// <summary>
    /// Gets what problems are reported to: bad rows as <c>evidence-row</c> (error) with their line and column, whereupon they are left out; rows that repeat an earlier one as
    /// <c>evidence-repeated</c>, and columns that evidence does not have as <c>unread-column</c> (info). Null, the default: the first bad row is an <see cref="InteropFormatException"/>, and those that repeat are passed over.
    /// </summary>
    public Action<Diagnostic>? Report { get; init; }

    /// <summary>
    /// Gets what columns are called in the table, by what they are called here: <c>competency</c> → <c>item_id</c>, for example. One column may stand for several. Those that are not
    /// named here are called as here.
    /// </summary>
    public IReadOnlyDictionary<string, string> Columns
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new Dictionary<string, string>();

    /// <summary>Gets whose evidence it is where the table has no column of learners; null, the default: it must have one.</summary>
    public LearnerId? Learner { get; init; }
}
