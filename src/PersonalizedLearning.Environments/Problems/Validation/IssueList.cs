namespace PersonalizedLearning.Environments;

/// <summary>Collects issues, each once, and brings them into order.</summary>
internal sealed class IssueList
{
    private readonly HashSet<ProblemIssue> issues = [];

    /// <summary>Adds what keeps the problem from being solved.</summary>
    public void Error(string code, string place, string message, params IEnumerable<string> conflict) => Add(DiagnosticSeverity.Error, code, place, message, conflict);

    /// <summary>Adds what makes a part of the problem pointless.</summary>
    public void Warn(string code, string place, string message, params IEnumerable<string> conflict) => Add(DiagnosticSeverity.Warning, code, place, message, conflict);

    /// <summary>The issues: errors first, then by code, place, message and conflict.</summary>
    public ValueList<ProblemIssue> ToValueList() => issues
        .OrderByDescending(issue => issue.IsError)
        .ThenBy(issue => issue.Diagnostic.Code, StringComparer.Ordinal)
        .ThenBy(issue => issue.Diagnostic.Place, StringComparer.Ordinal)
        .ThenBy(issue => issue.Diagnostic.Message, StringComparer.Ordinal)
        .ThenBy(issue => string.Join('\n', issue.Conflict), StringComparer.Ordinal)
        .ToValueList();

    private void Add(DiagnosticSeverity severity, string code, string place, string message, IEnumerable<string> conflict) =>
        issues.Add(new ProblemIssue(new Diagnostic(code, severity, place, message), conflict.ToValueList()));
}
