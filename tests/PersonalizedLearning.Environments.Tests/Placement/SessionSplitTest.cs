using FsCheck.Xunit;

namespace PersonalizedLearning.Environments.Tests.Placement;

public sealed class SessionSplitTest
{
    [Property(MaxTest = 200)]
    public void Sizes_AnyThatMeetTheSums_KeepEachSession(int seed)
    {
        var chance = new SeededChance((ulong)(uint)seed);
        var fewest = 1 + chance.NextBelow(5);
        var most = Array.ConvertAll(new int[1 + chance.NextBelow(5)], _ => fewest + chance.NextBelow(6));
        var least = fewest * most.Length;
        var learners = least + chance.NextBelow(most.Sum() - least + 1);
        var sizes = SessionSplit.Sizes(learners, fewest, most);
        Assert.Equal(learners, sizes.Sum());
        Assert.All(sizes.Zip(most), pair => Assert.InRange(pair.First, fewest, pair.Second));
    }
}
