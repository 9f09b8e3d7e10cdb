using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>Practice of something mastered counts as practice of all that it builds on, however far; the default.</summary>
public sealed class FullImplicitCredit : IImplicitCredit
{
    /// <summary>The name in files.</summary>
    public const string CreditName = "full";

    private FullImplicitCredit()
    {
    }

    /// <summary>Gets the only one.</summary>
    public static FullImplicitCredit Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => CreditName;

    /// <inheritdoc/>
    public double Floor => 0;

    /// <inheritdoc/>
    public double ShareOf(PrerequisiteGraph graph, int before, int after)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return 1;
    }
}
