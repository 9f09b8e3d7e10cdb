namespace PersonalizedLearning.Interop;

/// <summary>What an update changed in one file, by the identifiers of the rows in ordinal order.</summary>
/// <param name="File">The file.</param>
/// <param name="Added">Rows that are in force and were not.</param>
/// <param name="Changed">Rows in force before and after, whose fields differ.</param>
/// <param name="Removed">Rows that were in force and are not: gone, or to be deleted.</param>
public sealed record OneRosterDifference(OneRosterFile File, ValueList<string> Added, ValueList<string> Changed, ValueList<string> Removed);
