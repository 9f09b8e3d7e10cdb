namespace PersonalizedLearning;

/// <summary>How much a <see cref="Diagnostic"/> matters, from least to most.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing was lost.</summary>
    Info,

    /// <summary>Something was left out or repaired; the rest stands.</summary>
    Warning,

    /// <summary>The data contradicts itself; what depends on that part can't be relied on.</summary>
    Error,
}
