namespace PersonalizedLearning.Journal;

/// <summary>Why an event has no effect.</summary>
/// <param name="Code">What kind of reason it is, in kebab case.</param>
/// <param name="Message">A sentence that can be shown to whoever sent the event: what was found and what was expected.</param>
/// <param name="Awaits">The event that it names and that was not known yet; null where that is not the reason.</param>
internal sealed record Objection(string Code, string Message, EventId? Awaits = null)
{
    /// <summary>What is reported.</summary>
    /// <param name="item">The event.</param>
    public Diagnostic Of(JournalEvent item) => new(Code, DiagnosticSeverity.Error, item.Id.Value, Message);
}
