namespace PersonalizedLearning.Programs;

/// <summary>Says that one cell of a table is the sum of others.</summary>
/// <param name="Total">The place of the sum.</param>
/// <param name="Parts">The places of what is summed.</param>
internal sealed record CellSum(int Total, ValueList<int> Parts);
