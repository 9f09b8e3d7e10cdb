namespace PersonalizedLearning.Environments;

/// <summary>Equal spaces, in dense indices.</summary>
/// <param name="Capacity">The most learners of a session in one of them.</param>
/// <param name="Counts">How many of them can be used in each block.</param>
internal sealed record PlacementSpace(int Capacity, int[] Counts);
