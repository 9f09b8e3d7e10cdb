namespace PersonalizedLearning.Journal;

/// <summary>What appending an event to a guarded journal did.</summary>
/// <param name="Outcome">Whether it was added, was there, contradicts another event, or is not allowed.</param>
/// <param name="Reason">Why it was not taken, fit to be shown; null when it was.</param>
/// <param name="Displaced">Why later events that had an effect have none any more, now that one came before them; empty unless the event came late.</param>
public sealed record AppendResult(AppendOutcome Outcome, Diagnostic? Reason, ValueList<Diagnostic> Displaced)
{
    /// <summary>Gets whether the event is in the journal now.</summary>
    public bool IsKept => Outcome is AppendOutcome.Added or AppendOutcome.AlreadyPresent;
}
