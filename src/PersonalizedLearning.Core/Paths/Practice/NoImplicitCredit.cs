using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>Practice counts for what was practised and nothing else.</summary>
public sealed class NoImplicitCredit : IImplicitCredit
{
    /// <summary>The name in files.</summary>
    public const string CreditName = "none";

    private NoImplicitCredit()
    {
    }

    /// <summary>Gets the only one.</summary>
    public static NoImplicitCredit Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => CreditName;

    /// <inheritdoc/>
    public double Floor => 1;

    /// <inheritdoc/>
    public double ShareOf(PrerequisiteGraph graph, int before, int after)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return 0;
    }
}
