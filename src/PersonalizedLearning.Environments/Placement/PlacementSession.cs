namespace PersonalizedLearning.Environments;

/// <summary>One session of a solution.</summary>
/// <param name="Block">The block.</param>
/// <param name="Offering">The offering.</param>
/// <param name="Staff">The class of its staff; −1 for none.</param>
/// <param name="Space">The class of its space; −1 for none.</param>
/// <param name="Learners">Its learners, rising.</param>
internal sealed record PlacementSession(int Block, int Offering, int Staff, int Space, int[] Learners);
