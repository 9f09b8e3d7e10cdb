namespace PersonalizedLearning.Testing.Generators;

/// <summary>A framework, sound or wild, with every member set now and then to anything that it may hold.</summary>
public sealed record WrittenFramework(FrameworkParts Parts)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Parts}\n  {string.Join("\n  ", Parts.Competencies)}\n  {string.Join("\n  ", Parts.Scales)}";
}
