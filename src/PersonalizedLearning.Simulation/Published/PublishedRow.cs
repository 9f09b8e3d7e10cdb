namespace PersonalizedLearning.Simulation;

/// <summary>A row of a table: what one method came to.</summary>
/// <param name="Name">The method.</param>
/// <param name="Source">Who published it; null for a row that was measured now.</param>
/// <param name="Figures">A figure for each column; null where there is none.</param>
public sealed record PublishedRow(string Name, string? Source, ValueList<PublishedFigure?> Figures)
{
    /// <summary>Gets the method.</summary>
    public string Name { get; } = Preconditions.Id(Name);

    /// <summary>Gets who published it; null for a row that was measured now.</summary>
    public string? Source { get; } = Preconditions.Text(Source);
}
