using FsCheck;
using FsCheck.Xunit;

namespace PersonalizedLearning.Simulation.Tests.Populations;

public sealed class GoalDrawTest
{
    [Property(MaxTest = 200)]
    public bool Draw_AnyOpen_DrawsOnlyOpenOnesAscendingEachOnce(ulong seed, NonNegativeInt learner, byte fewest, byte more, byte mask)
    {
        var draw = new GoalDraw((fewest % 5) + 1, (fewest % 5) + 1 + (more % 4));
        int[] open = [.. Enumerable.Range(0, 8).Where(bit => (mask & (1 << bit)) != 0)];
        var goals = new int[open.Length];
        var chance = ChanceStream.Of(seed, learner.Get, ChancePurpose.Person, 4);
        var count = draw.Draw(ref chance, open, goals);
        var drawn = goals[..count];
        return count >= Math.Min(draw.Fewest, open.Length) && count <= Math.Min(draw.Most, open.Length)
            && drawn.All(open.Contains) && drawn.Zip(drawn.Skip(1)).All(pair => pair.First < pair.Second);
    }

    [Fact]
    public void Draw_ManyLearners_EachOpenOneAndEachNumberIsAsLikelyAsAnyOther()
    {
        const int Learners = 20_000;
        int[] open = [1, 3, 4, 7, 8];
        var (goals, drawn, counts) = (new int[5], new int[9], new int[6]);
        for (var learner = 0; learner < Learners; learner++)
        {
            var chance = new SimulatedLearner(6, learner).ChanceFor(ChancePurpose.Person, SimulatedLearner.GoalsNumber);
            var count = new GoalDraw(2, 4).Draw(ref chance, open, goals);
            counts[count]++;
            foreach (var goal in goals.AsSpan(0, count))
            {
                drawn[goal]++;
            }
        }

        // On average 3 of 5; five standard errors.
        foreach (var competency in open)
        {
            Assert.InRange(drawn[competency] / (double)Learners, 0.6 - (5 * Math.Sqrt(0.24 / Learners)), 0.6 + (5 * Math.Sqrt(0.24 / Learners)));
        }

        foreach (var count in (int[])[2, 3, 4])
        {
            Assert.InRange(counts[count] / (double)Learners, (1 / 3.0) - (5 * Math.Sqrt(2 / 9.0 / Learners)), (1 / 3.0) + (5 * Math.Sqrt(2 / 9.0 / Learners)));
        }
    }

    [Fact]
    public void Draw_TooLittleRoom_IsRefused()
    {
        var chance = ChanceStream.Of(0, 0, ChancePurpose.Person);
        Assert.Contains("room for 2", Assert.Throws<ArgumentException>(() => new GoalDraw(2, 2).Draw(ref chance, [1, 2, 3], new int[1])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_NothingOpen_IsNothing()
    {
        var chance = ChanceStream.Of(0, 0, ChancePurpose.Person);
        Assert.Equal(0, new GoalDraw(1, int.MaxValue).Draw(ref chance, [], []));
    }
}
