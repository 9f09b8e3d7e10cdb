namespace PersonalizedLearning.Paths;

/// <summary>What leads to what for the selector of the outer fringe.</summary>
public sealed record OuterFringeParameters
{
    /// <summary>
    /// Gets, for competencies that can be reached in more than one way, what may lead to them, each once; at most 64 items. None by default. It counts beside the hard prerequisites of the
    /// framework, so what is an alternative must not be one of these.
    /// </summary>
    public ValueList<ItemClauses> Clauses { get; init; }
}
