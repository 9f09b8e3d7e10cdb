using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class DiverseChoiceTest
{
    // By strands in turn: positions 0, 2 and 4 are alike in strand and kind (2/3), an even and an odd one in kind alone (1/3).
    private static readonly ChoicePool Pool = new([0.90, 0.89, 0.88, 0.87, 0.86, 0.50], strands: 2);

    [Fact]
    public void Choose_ByTheFormula_OfACaseByHand()
    {
        // Relevance at a tolerance of 0.05: 1, 0.8, 0.6, 0.4, 0.2. With d = 0.5 the second taken is position 1: 0.4 − 1/6 against 0.3 − 1/3, 0.2 − 1/6, 0.1 − 1/3.
        // The third: all left are in the strand of one taken, so likeness is 2/3 throughout and the score decides.
        Assert.Equal([0, 1, 2], Pool.Positions(new DiverseChoice(), 3));

        // With d = 0.8 and four strands the order is 0, 1, 2, 3 before anything of a strand that is there, whatever it scores.
        var four = new ChoicePool([0.90, 0.899, 0.898, 0.86, 0.899], strands: 4);
        Assert.Equal([0, 1, 2, 3], four.Positions(new DiverseChoice { Diversity = 0.8 }, 4));
    }

    [Fact]
    public void Choose_WhatDiffers_AtALossWithinTheTolerance()
    {
        // The two of strand 0 score best; with much weight on diversity the second place goes to strand 1, and those taken are shown the best first.
        var pool = new ChoicePool([0.90, 0.86, 0.90], strands: 2);
        var sorted = pool.Candidates.OrderByDescending(item => item.Score).ToArray();
        var chosen = new RankedCandidate[2];

        new DiverseChoice { Diversity = 0.9 }.Choose(pool.Request, sorted, chosen);

        Assert.Equal([0.90, 0.86], chosen.Select(item => item.Score));
        new DiverseChoice { Diversity = 0.9, Tolerance = 0.03 }.Choose(pool.Request, sorted, chosen);
        Assert.Equal([0.90, 0.90], chosen.Select(item => item.Score));
    }

    [Fact]
    public void Choose_WhereFewAreNearOptimal_FillsUpWithWhatLosesLeast()
    {
        Assert.Equal([0, 1, 2, 3, 4, 5], Pool.Positions(new DiverseChoice(), 10));
        Assert.Equal([0, 1, 2], Pool.Positions(new DiverseChoice { Tolerance = 0 }, 3));
        Assert.Equal([0, 1, 2], Pool.Positions(new DiverseChoice { Tolerance = 1, Diversity = 0 }, 3));
        Assert.Empty(Pool.Positions(new DiverseChoice(), 0));
        Assert.Empty(new ChoicePool([]).Positions(new DiverseChoice(), 3));
    }

    [Fact]
    public void Settings_OutOfRange_NameValueAndRange()
    {
        Assert.Contains("Tolerance is -0.1; expected a number from 0 to 1", Refused(() => new DiverseChoice { Tolerance = -0.1 }), StringComparison.Ordinal);
        Assert.Contains("Diversity is NaN; expected a number from 0 to 1", Refused(() => new DiverseChoice { Diversity = double.NaN }), StringComparison.Ordinal);
        Assert.Contains("Pool is 0; expected a whole number from 1 to 1024", Refused(() => new DiverseChoice { Pool = 0 }), StringComparison.Ordinal);

        static string Refused(Func<object> make) => Assert.Throws<ArgumentOutOfRangeException>(make).Message;
    }
}
