namespace PersonalizedLearning.Interop;

/// <summary>A table of learning outcomes as Canvas imports and exports it, with all that its rows say.</summary>
public sealed record CanvasOutcomes
{
    /// <summary>Gets the outcomes and groups, in the order of the table; parents stand before their children in a valid one.</summary>
    public ValueList<CanvasRow> Rows { get; init; }
}
