using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class BestFitTest
{
    private static readonly BestFit InPoints = new(new BestFitParameters { PointsPossible = 4 });

    private static readonly Gen<double[]> SharesOfFull = Gen.Choose(0, 8).Select(eighth => eighth / 8.0).ArrayOf();

    [Theory]
    [InlineData("", 0, BestFitCurve.Mean)]
    [InlineData("75", 3, BestFitCurve.Mean)]
    [InlineData("75 75 75", 3, BestFitCurve.Mean)]
    [InlineData("100 50", 2, BestFitCurve.Linear)]
    [InlineData("25 50 75 100", 4, BestFitCurve.Linear)]
    [InlineData("100 100 50 100 100", 3.6, BestFitCurve.Mean)]
    [InlineData("100 75 50 25 0 0", 0, BestFitCurve.Linear)]
    public void Estimate_IsThatOfTheCurveThatFitsBest(string percents, double expected, BestFitCurve curve)
    {
        Assert.Equal(expected, InPoints.EstimateAfterPercents(percents), 12);
        Assert.Equal(curve, InPoints.CurveOf(StateAfter(InPoints, percents)));
    }

    [Fact]
    public void Estimate_OfFastThenSlowLearning_IsThatOfThePowerLaw()
    {
        var percents = "20 40 52 60 66 71";

        Assert.Equal(BestFitCurve.Power, InPoints.CurveOf(StateAfter(InPoints, percents)));
        Assert.Equal(new PowerLaw(new PowerLawParameters { PointsPossible = 4 }).EstimateAfterPercents(percents), InPoints.EstimateAfterPercents(percents), 12);
    }

    // A line through all could pass the top or the bottom.
    [Theory]
    [InlineData("0 75 100 100", 4)]
    [InlineData("100 50 0 0", 0)]
    public void Estimate_OfALineThatLeavesTheScale_IsCapped(string percents, double expected)
    {
        Assert.Equal(BestFitCurve.Linear, InPoints.CurveOf(StateAfter(InPoints, percents)));
        Assert.Equal(expected, InPoints.EstimateAfterPercents(percents));
    }

    /// <summary>The rule as it is written down, from plain sums over all results at once.</summary>
    [Property(MaxTest = 500)]
    public Property Estimate_OfAnyResults_IsThatOfTheRule() => Prop.ForAll(Arb.From(SharesOfFull), shares =>
    {
        var latest = shares.TakeLast(8).ToArray();
        var estimate = new BestFit(new BestFitParameters { Window = 8 }).EstimateAfter(shares.Select(share => Observation.OfFraction(share)));

        Assert.Contains(PlainBestFits(latest), expected => Math.Abs(Math.Clamp(expected, 0, 1) - estimate) < 1e-9);
    });

    // Why the rule does not promise to be monotone: the last result decides which curve is the nearest.
    [Fact]
    public void Estimate_AfterAWrongAnswer_CanBeHigherThanAfterARightOne()
    {
        Assert.Equal(BestFitCurve.Mean, InPoints.CurveOf(StateAfter(InPoints, "25 25 100 0 25 0")));
        Assert.Equal(BestFitCurve.Power, InPoints.CurveOf(StateAfter(InPoints, "25 25 100 0 25 100")));
        Assert.True(InPoints.EstimateAfterPercents("25 25 100 0 25 0") > InPoints.EstimateAfterPercents("25 25 100 0 25 100"));
    }

    [Fact]
    public void Estimate_BeyondTheWindow_IsThatOfTheLatestResults()
    {
        var policy = new BestFit(new BestFitParameters { Window = 3 });

        Assert.Equal(policy.EstimateAfterPercents("20 60 70"), policy.EstimateAfterPercents("100 0 100 20 60 70"));
        Assert.NotEqual(new BestFit().EstimateAfterPercents("100 0 100 20 60 70"), policy.EstimateAfterPercents("100 0 100 20 60 70"));
    }

    [Fact]
    public void State_IsEqualByItsResults()
    {
        var one = StateAfter(InPoints, "75 50");

        Assert.True(one == StateAfter(InPoints, "75 50"));
        Assert.True(one != StateAfter(InPoints, "50 75"));
        Assert.False(one.Equals("75 50"));
        Assert.Equal(one.GetHashCode(), StateAfter(InPoints, "75 50").GetHashCode());
        Assert.Equal(2, one.Count);
    }

    [Fact]
    public void Parameters_OutOfRange_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Window", () => new BestFitParameters { Window = 1 });
        Assert.Throws<ArgumentOutOfRangeException>("Window", () => new BestFitParameters { Window = 65 });
        Assert.Throws<ArgumentOutOfRangeException>("LeastShare", () => new BestFitParameters { LeastShare = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("PointsPossible", () => new BestFitParameters { PointsPossible = double.NaN });
    }

    // More than one where errors are equal but for rounding.
    private static IEnumerable<double> PlainBestFits(double[] shares)
    {
        if (shares.Length == 0)
        {
            return [0];
        }

        var x = Enumerable.Range(1, shares.Length).Select(position => (double)position).ToArray();
        var logarithms = PlainLine([.. x.Select(one => Math.Log(one))], [.. shares.Select(share => Math.Log(Math.Max(share, 0.01)))]);
        double[][] curves = [[.. x.Select(_ => shares.Average())], PlainLine(x, shares), [.. logarithms.Select(Math.Exp)]];
        var errors = curves.Select(curve => curve.Zip(shares, (fitted, share) => Math.Abs(fitted - share)).Sum()).ToList();
        return curves.Zip(errors).Where(item => item.Second <= errors.Min() + 1e-9).Select(item => item.First[^1]);
    }

    private static double[] PlainLine(double[] x, double[] y)
    {
        var n = x.Length;
        var slope = n == 1 ? 0 : ((n * x.Zip(y, (one, other) => one * other).Sum()) - (x.Sum() * y.Sum())) / ((n * x.Sum(one => one * one)) - (x.Sum() * x.Sum()));
        return [.. x.Select(one => y.Average() + (slope * (one - x.Average())))];
    }

    private static BestFitState StateAfter(BestFit policy, string percents) => percents.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(percent => Observation.OfFraction(int.Parse(percent, System.Globalization.CultureInfo.InvariantCulture) / 100.0))
        .Aggregate(policy.Initial, (state, observation) => policy.Update(state, observation));
}
