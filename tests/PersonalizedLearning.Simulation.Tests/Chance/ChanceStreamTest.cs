namespace PersonalizedLearning.Simulation.Tests.Chance;

public sealed class ChanceStreamTest
{
    // Values of the quantile function by Python's statistics.NormalDist.
    [Theory]
    [InlineData(1e-12, -7.034483825301132)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(0.025, -1.9599639845400538)]
    [InlineData(0.3, -0.5244005127080407)]
    [InlineData(0.5, 0)]
    [InlineData(0.9, 1.2815515655446008)]
    [InlineData(0.999999, 4.753424308817089)]
    public void NormalQuantile_KnownShares_KnownValues(double share, double expected) => Assert.Equal(expected, NormalQuantile.Of(share), 1e-12);

    [Fact]
    public void Of_SameBeginning_SameNumbersAndAnyOtherOthers()
    {
        var beginnings = new HashSet<double>();
        foreach (var seed in (ulong[])[0, 1, ulong.MaxValue])
        {
            foreach (var learner in (long[])[0, 1, 1_000_000_007])
            {
                foreach (var purpose in Enum.GetValues<ChancePurpose>())
                {
                    foreach (var (first, second) in ((int, int)[])[(0, 0), (0, 1), (1, 0), (1, 1), (70_000, 3)])
                    {
                        var stream = ChanceStream.Of(seed, learner, purpose, first, second);
                        var same = ChanceStream.Of(seed, learner, purpose, first, second);
                        var number = stream.Next();
                        Assert.Equal(number, same.Next());
                        Assert.True(beginnings.Add(number), $"{seed} {learner} {purpose} {first} {second}");
                    }
                }
            }
        }
    }

    [Fact]
    public void NextNormal_ManyLearners_HasMeanNoughtAndVarianceOne()
    {
        const int Count = 200_000;
        var (sum, squares) = (0.0, 0.0);
        for (var learner = 0; learner < Count; learner++)
        {
            var stream = ChanceStream.Of(7, learner, ChancePurpose.Person);
            var value = stream.NextNormal();
            Assert.True(double.IsFinite(value));
            (sum, squares) = (sum + value, squares + (value * value));
        }

        // Five standard errors each.
        Assert.InRange(sum / Count, -5 / Math.Sqrt(Count), 5 / Math.Sqrt(Count));
        Assert.InRange(squares / Count, 1 - (5 * Math.Sqrt(2.0 / Count)), 1 + (5 * Math.Sqrt(2.0 / Count)));
    }
}
