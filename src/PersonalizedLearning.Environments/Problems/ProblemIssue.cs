namespace PersonalizedLearning.Environments;

/// <summary>Something in a problem that keeps it from being solved, or makes a part of it pointless: found before solving.</summary>
/// <param name="Diagnostic">What is wrong: code, place and a sentence. An error keeps the problem from being solved; a warning does not.</param>
/// <param name="Conflict">The smallest set of things found that can't hold together, each as kind and identifier, such as <c>must-link a b</c>; empty where one thing alone is wrong.</param>
public sealed record ProblemIssue(Diagnostic Diagnostic, ValueList<string> Conflict)
{
    /// <summary>Gets whether it keeps the problem from being solved.</summary>
    public bool IsError => Diagnostic.Severity == DiagnosticSeverity.Error;
}
