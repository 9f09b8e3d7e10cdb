namespace PersonalizedLearning.Environments;

/// <summary>Tells whether fixed sessions leave a space alone: itself, what it is a part of, and its parts.</summary>
internal static class SpaceUse
{
    public static bool IsFree(DenseProblem dense, FixedPlacements decided, LearningSpace space, BlockId block) =>
        decided.UseOf(space.Id, block) == 0
        && dense.Index.WholesOf(space.Id).All(whole => decided.UseOf(whole, block) == 0)
        && dense.Spaces.All(part => part.Parent is null || decided.UseOf(part.Id, block) == 0 || !dense.Index.WholesOf(part.Id).Contains(space.Id));
}
