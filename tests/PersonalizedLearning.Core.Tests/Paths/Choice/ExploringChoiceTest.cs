using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class ExploringChoiceTest
{
    private const int Seeds = 20_000;

    // A share of so many draws is farther than this many standard errors from its expectation once in some hundred million times.
    private const double StandardErrors = 6;

    private static readonly ChoicePool Pool = new([0.90, 0.89, 0.88, 0.86, 0.50]);

    public static TheoryData<ExploringChoice> Rules => new()
    {
        new ExploringChoice { Epsilon = 0.4 },
        new ExploringChoice { Epsilon = 1 },
        new ExploringChoice { Epsilon = 0 },
        new ExploringChoice { Exploration = Exploration.Softmax },
        new ExploringChoice { Exploration = Exploration.Softmax, Temperature = 0.005 },
        new ExploringChoice { Exploration = Exploration.Softmax, Temperature = 1000, Tolerance = 1 },
    };

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void Choose_ByManySeeds_DrawsEachOrderAsOftenAsItsPropensitiesSay(ExploringChoice rule)
    {
        var counts = Enumerable.Range(0, Seeds).Select(seed => string.Join(' ', Pool.Positions(rule, 2, (ulong)seed))).CountBy(order => order).ToDictionary();
        foreach (var (order, propensity) in Orders(rule))
        {
            var error = Math.Sqrt(propensity * (1 - propensity) / Seeds);
            Assert.Equal(propensity, (double)counts.GetValueOrDefault(order) / Seeds, (StandardErrors * error) + 1e-12);
        }

        Assert.Subset(Orders(rule).Keys.ToHashSet(), counts.Keys.ToHashSet());
        Assert.Equal(1, Orders(rule).Values.Sum(), 12);
    }

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void Choose_StatesThePropensityOfEachPlace_GivenThoseBefore(ExploringChoice rule)
    {
        var near = Pool.Candidates.Where(item => Pool.Candidates[0].Score - item.Score <= rule.Tolerance).ToList();
        foreach (var seed in Enumerable.Range(0, 200))
        {
            var left = near.ToList();
            foreach (var item in Pool.Choose(rule, 5, (ulong)seed))
            {
                var propensities = new double[left.Count];
                rule.PropensitiesOf([.. left], propensities);
                var position = left.FindIndex(other => other.Competency == item.Competency);

                Assert.Equal(position < 0 ? 1 : propensities[position], item.Propensity);
                Assert.True(item.Propensity is > 0 and <= 1);
                Assert.Equal(left.Count == 0 ? 0 : 1, propensities.Sum(), 12);
                left.RemoveAll(other => other.Competency == item.Competency);
            }
        }
    }

    [Fact]
    public void PropensitiesOf_ByHand()
    {
        var propensities = new double[4];
        new ExploringChoice { Epsilon = 0.2 }.PropensitiesOf(Pool.Candidates.AsSpan(0, 4), propensities);
        Assert.Equal([0.85, 0.05, 0.05, 0.05], propensities.Select(value => Math.Round(value, 12)));

        new ExploringChoice { Exploration = Exploration.Softmax, Temperature = 0.01 }.PropensitiesOf(Pool.Candidates.AsSpan(0, 2), propensities);
        Assert.Equal(Math.E / (Math.E + 1), propensities[0], 9);
        Assert.Throws<ArgumentException>(() => new ExploringChoice().PropensitiesOf(Pool.Candidates, new double[4]));
    }

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void Choose_WithTheSameSeed_IsTheSame(ExploringChoice rule) =>
        Assert.All(Enumerable.Range(0, 50), seed => Assert.Equal(Pool.Choose(rule, 3, (ulong)seed), Pool.Choose(rule, 3, (ulong)seed)));

    [Fact]
    public void Choose_WhatLosesTooMuch_OnlyToFillUp()
    {
        var rule = new ExploringChoice { Epsilon = 1 };
        foreach (var seed in Enumerable.Range(0, 200))
        {
            Assert.DoesNotContain(4, Pool.Positions(rule, 4, (ulong)seed));
            Assert.Equal(4, Pool.Positions(rule, 5, (ulong)seed)[^1]);
            Assert.Equal([0, 1, 2], Pool.Positions(rule with { Tolerance = 0 }, 3, (ulong)seed));
        }
    }

    [Fact]
    public void Settings_OutOfRange_NameValueAndRange()
    {
        Assert.Contains("Tolerance is 2; expected a number from 0 to 1", Refused(() => new ExploringChoice { Tolerance = 2 }), StringComparison.Ordinal);
        Assert.Contains("Epsilon is -1; expected a number from 0 to 1", Refused(() => new ExploringChoice { Epsilon = -1 }), StringComparison.Ordinal);
        Assert.Contains("Temperature is 0; expected a number from 0.0001 to 1000", Refused(() => new ExploringChoice { Temperature = 0 }), StringComparison.Ordinal);
        Assert.Contains("Pool is 1025; expected a whole number from 1 to 1024", Refused(() => new ExploringChoice { Pool = 1025 }), StringComparison.Ordinal);
        Assert.Contains("Exploration is 7; expected one of", Refused(() => new ExploringChoice { Exploration = (Exploration)7 }), StringComparison.Ordinal);

        static string Refused(Func<object> make) => Assert.Throws<ArgumentOutOfRangeException>(make).Message;
    }

    // All orders of two, each with the product of its propensities.
    private static Dictionary<string, double> Orders(ExploringChoice rule)
    {
        var near = Pool.Candidates.Where(item => Pool.Candidates[0].Score - item.Score <= rule.Tolerance).ToArray();
        var orders = new Dictionary<string, double>();
        var first = new double[near.Length];
        rule.PropensitiesOf(near, first);
        for (var one = 0; one < near.Length; one++)
        {
            RankedCandidate[] left = [.. near[..one], .. near[(one + 1)..]];
            var second = new double[left.Length];
            rule.PropensitiesOf(left, second);
            for (var other = 0; other < left.Length; other++)
            {
                orders.Add($"{one} {(other < one ? other : other + 1)}", first[one] * second[other]);
            }
        }

        return orders;
    }
}
