using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace PersonalizedLearning.Simulation.Tests.Running;

public sealed class StudyBlocksTest
{
    [Property]
    public Property Blocks_OfAllShards_HoldEachLearnerOnce() => Prop.ForAll(
        Arb.From(Gen.Choose(2, 300)), Arb.From(Gen.Choose(1, 9)), Arb.From(Gen.Choose(1, 40)), (learners, count, size) =>
        {
            var replications = size % 2 == 0 ? Replications.Until(1, "gain", learners, Math.Min(learners, 10)) : Replications.Of(learners);
            var all = new List<long>();
            for (var index = 1; index <= count; index++)
            {
                var blocks = new StudyBlocks(replications, new StudyShard(index, count), size);
                var before = all.Count;
                for (var position = 0L; position < blocks.EndOf(blocks.Stages - 1); position++)
                {
                    Assert.Equal(all.Count - before, blocks.LearnersBefore(position));
                    var (from, to) = blocks[position];
                    Assert.InRange(to - from, 1, size);
                    all.AddRange(Enumerable.Range((int)from, (int)(to - from)).Select(learner => (long)learner));
                }

                Assert.Equal(all.Count - before, blocks.Learners);
            }

            Assert.Equal(Enumerable.Range(0, learners).Select(learner => (long)learner), all.Order());
        });

    [Theory]
    [InlineData(1, 16)]
    [InlineData(16_384, 16)]
    [InlineData(16_385, 32)]
    [InlineData(100_000, 128)]
    [InlineData(1_000_000_000, 256)]
    public void Size_NotGiven_IsByTheNumberOfLearners(long learners, int expected) => Assert.Equal(expected, new StudyBlocks(Replications.Of(learners), StudyShard.Whole).Size);

    [Fact]
    public void Stages_StandardErrorIsTheTarget_EndWhereTheNumberHasDoubled()
    {
        var blocks = new StudyBlocks(Replications.Until(1, "gain", 5000, 1000), StudyShard.Whole, 256);
        long[] ends = [.. Enumerable.Range(0, blocks.Stages).Select(stage => blocks.LearnersBefore(blocks.EndOf(stage)))];
        Assert.Equal([1000, 2000, 4000, 5000], ends);
        Assert.Equal((768, 1000), blocks[3]);
        Assert.Equal((1000, 1256), blocks[4]);
    }

    [Fact]
    public void Stages_AsManyLearnersAsATallyTakes_EndWithAll()
    {
        var blocks = new StudyBlocks(Replications.Until(1, "gain", StudyTally.MostLearners, 2), StudyShard.Whole);
        Assert.Equal(32, blocks.Stages);
        Assert.Equal(StudyTally.MostLearners, blocks.Learners);
    }
}
