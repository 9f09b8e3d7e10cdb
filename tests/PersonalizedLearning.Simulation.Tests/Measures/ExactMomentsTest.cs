using System.Numerics;
using FsCheck.Xunit;

namespace PersonalizedLearning.Simulation.Tests.Measures;

public sealed class ExactMomentsTest
{
    private const long Most = 1L << 62;

    [Property]
    public void Add_AnyNumbers_IsWhatBigIntegersSay(long[] numbers)
    {
        var steps = (numbers ?? []).Select(number => number >> 1).ToArray();
        var moments = default(ExactMoments);
        foreach (var number in steps)
        {
            moments.Add(number);
        }

        AssertSame(steps.Select(number => (BigInteger)number), moments);
    }

    [Property]
    public void AddDifference_AnyNumbers_IsWhatBigIntegersSay((long Left, long Right)[] numbers)
    {
        var steps = (numbers ?? []).Select(pair => (Left: pair.Left >> 1, Right: pair.Right >> 1)).ToArray();
        var moments = default(ExactMoments);
        foreach (var (left, right) in steps)
        {
            moments.AddDifference(left, right);
        }

        AssertSame(steps.Select(pair => (BigInteger)pair.Left - pair.Right), moments);
    }

    [Property]
    public void Add_AnySplit_IsTheSame(long[] numbers, int places)
    {
        var (whole, one, other) = (default(ExactMoments), default(ExactMoments), default(ExactMoments));
        foreach (var (number, place) in (numbers ?? []).Select((number, place) => (number >> 1, place)))
        {
            whole.Add(number);
            if (((places >> (place % 31)) & 1) == 0)
            {
                one.Add(number);
            }
            else
            {
                other.Add(number);
            }
        }

        var (forth, back) = (one, other);
        forth.Add(other);
        back.Add(one);
        Assert.Equal(whole, forth);
        Assert.Equal(whole, back);
        Assert.True(whole.Equals((object)forth) && whole.GetHashCode() == forth.GetHashCode());
    }

    [Fact]
    public void Add_TheLargestDoubledSixtyTimes_OverflowsNowhere()
    {
        var moments = default(ExactMoments);
        moments.AddDifference(Most, -Most);
        moments.AddDifference(Most, -Most);
        for (var doubled = 0; doubled < 60; doubled++)
        {
            moments.Add(moments);
        }

        var count = BigInteger.One << 61;
        Assert.Equal(count, moments.Count);
        Assert.Equal(count * Most * 2, moments.Sum);
        Assert.Equal(count * Most * 2 * Most * 2, moments.Squares);
        Assert.Equal(Math.Pow(2, 31), moments.Mean);
        Assert.Equal(0, moments.Variance);
    }

    [Fact]
    public void Add_TooMany_Throws()
    {
        var moments = new ExactMoments(long.MaxValue, 0, 0);
        Assert.Throws<OverflowException>(() => moments.Add(1));
        Assert.Throws<OverflowException>(() => moments.Add(moments));
    }

    [Fact]
    public void Variance_KnownNumbers_IsExact()
    {
        var moments = default(ExactMoments);
        Assert.True(double.IsNaN(moments.Mean) && double.IsNaN(moments.Variance));
        foreach (var value in (double[])[1, 2, 4])
        {
            moments.Add(ExactSteps.Of(value)!.Value);
            Assert.Equal(moments.Count < 2, double.IsNaN(moments.StandardError));
        }

        Assert.Equal(7.0 / 3, moments.Mean);
        Assert.Equal(7.0 / 3, moments.Variance);
        Assert.Equal(Math.Sqrt(7.0 / 9), moments.StandardError, 1e-15);
    }

    [Property]
    public bool ToDouble_TwoDoubles_IsTheirQuotient(int above, int below)
    {
        // Division of doubles that hold whole numbers gives the nearest double too.
        var divisor = below == 0 ? 1 : Math.Abs((long)below);
        return ExactRatio.ToDouble(above, divisor).Equals(above == 0 ? 0 : above / (double)divisor);
    }

    [Property]
    public bool ToDouble_ScaledBeyondDoubles_IsTheSame(int above, int below, byte scale)
    {
        var factor = BigInteger.Pow(3, scale);
        var divisor = below == 0 ? 1 : Math.Abs((long)below);
        return ExactRatio.ToDouble(above * factor, divisor * factor).Equals(ExactRatio.ToDouble(above, divisor));
    }

    [Theory]
    [InlineData(0, 0L)]
    [InlineData(1, 1L << 32)]
    [InlineData(-1073741824, -(1L << 62))]
    [InlineData(1073741824, 1L << 62)]
    [InlineData(0.00000000011641532182693481, 0L)]
    [InlineData(0.00000000034924596548080444, 2L)]
    public void StepsOf_Numbers_AreTheNearestAndOnATieEven(double value, long expected) => Assert.Equal(expected, ExactSteps.Of(value));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1073741825)]
    [InlineData(-1073741825)]
    public void StepsOf_OutOfRange_AreNone(double value) => Assert.Null(ExactSteps.Of(value));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.PositiveInfinity)]
    public void StepsOfShare_NoShare_Throws(double value) =>
        Assert.Contains("The true mastery of a learner is", Assert.Throws<InvalidOperationException>(() => ExactSteps.OfShare(value, "true mastery")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(1.00000000000000022, 1UL << 32)]
    [InlineData(-1e-17, 0UL)]
    [InlineData(0.25, 1UL << 30)]
    public void StepsOfShare_WithinRounding_IsAShare(double value, ulong expected) => Assert.Equal(expected, ExactSteps.OfShare(value, "share"));

    [Property]
    public void AddShares_AnyShares_AddsTheStepsOfEach(int seed, byte count, bool isWithin)
    {
        var chance = ChanceStream.Of((ulong)seed, 0, ChancePurpose.Person);
        var shares = new double[count % 40];
        var sums = new ulong[shares.Length];
        var expected = new ulong[shares.Length];
        for (var place = 0; place < shares.Length; place++)
        {
            // Ties, the ends and what rounds to them are among them.
            var half = (chance.NextBelow(100) + 0.5) / ExactSteps.One;
            shares[place] = chance.NextBelow(6) switch { 0 => 0, 1 => 1, 2 => half, 3 => 1 - half + (0.4 / ExactSteps.One), 4 => -0.4 / ExactSteps.One, _ => chance.Next() };
            sums[place] = (ulong)place;
            expected[place] = (ulong)place + ExactSteps.OfShare(shares[place], "share");
        }

        ExactSteps.AddShares(shares, sums, "share");
        Assert.Equal(expected, sums);
        if (!isWithin && shares.Length > 0)
        {
            shares[chance.NextBelow(shares.Length)] = chance.NextBelow(3) switch { 0 => double.NaN, 1 => 1.01, _ => -1 };
            Assert.Throws<InvalidOperationException>(() => ExactSteps.AddShares(shares, sums, "share"));
        }
    }

    private static void AssertSame(IEnumerable<BigInteger> steps, in ExactMoments moments)
    {
        var all = steps.ToList();
        var (sum, squares) = (all.Aggregate(BigInteger.Zero, (left, right) => left + right), all.Aggregate(BigInteger.Zero, (left, right) => left + (right * right)));
        Assert.Equal(all.Count, moments.Count);
        Assert.Equal(sum, moments.Sum);
        Assert.Equal(squares, moments.Squares);
        if (all.Count > 1)
        {
            Assert.Equal(ExactRatio.ToDouble(sum, (BigInteger)all.Count << 32), moments.Mean);
            Assert.InRange(moments.Variance, 0, double.MaxValue);
        }
    }
}
