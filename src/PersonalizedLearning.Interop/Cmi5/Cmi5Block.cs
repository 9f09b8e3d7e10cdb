namespace PersonalizedLearning.Interop;

/// <summary>Parts of a course that belong together; satisfied when all of them are.</summary>
public sealed record Cmi5Block : Cmi5Node
{
    /// <summary>Gets its parts, in order.</summary>
    public ValueList<Cmi5Node> Children { get; init; }
}
