namespace PersonalizedLearning.Interop;

/// <summary>The rows of a OneRoster file.</summary>
/// <param name="File">Which file it is.</param>
/// <param name="Mode">Whether it holds all there is, or changes.</param>
/// <param name="Rows">The rows in the order of the file.</param>
public sealed record OneRosterTable(OneRosterFile File, OneRosterMode Mode, ValueList<OneRosterRow> Rows);
