using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary>What an import or an export has around it: where problems are reported, and who is told how far it has come.</summary>
/// <param name="host">The world around the command.</param>
/// <param name="progress">The line that says how far it has come.</param>
internal sealed class InterchangeContext(Host host, ProgressLine progress)
{
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>Gets the world around the command.</summary>
    public Host Host => host;

    /// <summary>Gets the options that readers are given.</summary>
    public InteropReadOptions Options { get; } = new() { Progress = progress };

    /// <summary>Gets the problems reported so far.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Reports a problem; problems may come while files are written.</summary>
    public void Report(Diagnostic problem) => diagnostics.Add(problem);

    /// <summary>Reports problems.</summary>
    public void Report(IEnumerable<Diagnostic> problems) => diagnostics.AddRange(problems);
}
