namespace PersonalizedLearning.Testing.Generators;

/// <summary>A framework as real ones can be: cycles, dangling and repeated links, links to itself, repeated identifiers and codes, orphans.</summary>
public sealed record WildFramework(FrameworkParts Parts)
{
    /// <inheritdoc/>
    public override string ToString() => Parts.ToString();
}
