namespace PersonalizedLearning.Testing.Generators;

/// <summary>A sound framework: no cycle, no link to elsewhere, nothing twice; some of it under headings.</summary>
public sealed record AcyclicFramework(FrameworkParts Parts)
{
    /// <inheritdoc/>
    public override string ToString() => Parts.ToString();
}
