namespace PersonalizedLearning.Programs;

/// <summary>A group of learners in a table.</summary>
/// <param name="Grouping">By what they are grouped; null for all.</param>
/// <param name="Group">The group; null for all, and for those whom the grouping does not name.</param>
/// <param name="Places">Their places in the list of learners, in order.</param>
/// <param name="IsSuppressed">Whether nothing is shown of them.</param>
internal sealed record GroupCell(string? Grouping, string? Group, IReadOnlyList<int> Places, bool IsSuppressed);
