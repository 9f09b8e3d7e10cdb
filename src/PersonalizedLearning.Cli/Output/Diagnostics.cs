namespace PersonalizedLearning.Cli.Output;

/// <summary>Shows problems found in the input to a person, a line a kind.</summary>
internal static class Diagnostics
{
    /// <summary>Writes one line a code: how often, and the first place and message.</summary>
    public static void Write(TextWriter error, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var group in diagnostics.GroupBy(item => (item.Severity, item.Code)).OrderByDescending(group => group.Key.Severity))
        {
            var first = group.First();
            var more = group.Count() > 1 ? FormattableString.Invariant($" (and {group.Count() - 1} more)") : string.Empty;
            error.WriteLine($"{Name(group.Key.Severity)} {group.Key.Code}: {first.Place}: {first.Message.ReplaceLineEndings(" ")}{more}");
        }
    }

    /// <summary>The word for a severity.</summary>
    public static string Name(DiagnosticSeverity severity) => Serialization.Words<DiagnosticSeverity>.Of(severity);
}
