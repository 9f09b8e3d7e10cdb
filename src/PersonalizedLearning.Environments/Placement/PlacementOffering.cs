namespace PersonalizedLearning.Environments;

/// <summary>What sessions can be about, in dense indices.</summary>
/// <param name="MinSize">The fewest learners of a session, at least 1.</param>
/// <param name="MaxSize">The most learners of a session; at least <paramref name="MinSize"/>. The capacity of the space bounds it too.</param>
/// <param name="Staff">The classes of staff that can lead it, rising; null when it takes no staff.</param>
/// <param name="Spaces">The classes of spaces that suit it, rising; null when it takes no space. A space whose capacity is below the minimum size can't be used.</param>
internal sealed record PlacementOffering(int MinSize, int MaxSize, int[]? Staff, int[]? Spaces);
