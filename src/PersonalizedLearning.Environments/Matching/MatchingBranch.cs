namespace PersonalizedLearning.Environments;

/// <summary>One way out of a conflict: pairs that must not be matched, and perhaps a resource that takes one row only.</summary>
/// <param name="Forbidden">The pairs of row and resource.</param>
/// <param name="Single">The resource that takes one row only; −1 for none.</param>
internal sealed record MatchingBranch((int Row, int Resource)[] Forbidden, int Single = -1);
