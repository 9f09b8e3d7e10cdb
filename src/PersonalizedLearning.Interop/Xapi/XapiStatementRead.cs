namespace PersonalizedLearning.Interop;

/// <summary>A statement as it was read, and its problems.</summary>
/// <param name="Statement">The statement; null where what stands there is none, or where only problems around the statements are told.</param>
/// <param name="Place">Where it stands: such as <c>[12]</c> in a list, <c>statements[12]</c> in the answer of a record store, <c>statement 13</c> in JSON Lines.</param>
/// <param name="Diagnostics">The problems; those of severity Error make a record store refuse the statement.</param>
public sealed record XapiStatementRead(XapiStatement? Statement, string Place, ValueList<Diagnostic> Diagnostics)
{
    /// <summary>Gets whether a record store would take the statement.</summary>
    public bool IsValid => Statement is not null && !Diagnostics.Any(item => item.Severity == DiagnosticSeverity.Error);
}
