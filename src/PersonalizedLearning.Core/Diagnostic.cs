namespace PersonalizedLearning;

/// <summary>One problem found in data: reported beside the result, never thrown.</summary>
/// <param name="Code">What kind of problem it is: a stable name in kebab case, such as <c>dangling-association</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Place">Where it is: an identifier, a JSON path, or a file and line.</param>
/// <param name="Message">A sentence that names the value found and what was expected.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Place, string Message)
{
    /// <summary>Shows the diagnostic on one line.</summary>
    /// <returns>Severity, code, place and message.</returns>
    public override string ToString() => $"{Severity} {Code} at {Place}: {Message}";
}
