using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Learners;

[Properties(MaxTest = 100)]
public sealed class PaceProjectionTest
{
    private static readonly Instant Now = TimeGenerators.AtDay(100);

    private static readonly Gen<(int Mastered, int Remaining, int Days, double Level)> Cases =
        from mastered in Gen.Frequency((6, Gen.Choose(1, 30)), (1, Gen.Choose(100, 400)))
        from remaining in Gen.Frequency((6, Gen.Choose(1, 40)), (1, Gen.Choose(100, 400)))
        from days in Gen.Choose(1, 100)
        from level in Gen.Elements(0.5, 0.8, 0.95, 0.999)
        select (mastered, remaining, days, level);

    [Property]
    public Property Quantiles_AreThoseOfTheNegativeBinomialCount() => Prop.ForAll(Arb.From(Cases), item =>
    {
        var projection = Project(item.Mastered, item.Remaining, item.Days, item.Level);

        Assert.Equal(0.5, ChanceByCounting(projection, projection.Median), 1e-9);
        Assert.Equal((1 - item.Level) / 2, ChanceByCounting(projection, projection.Earliest), 1e-9);
        Assert.Equal((1 + item.Level) / 2, ChanceByCounting(projection, projection.Latest), 1e-9);
        Assert.True(Now < projection.Earliest && projection.Earliest < projection.Median && projection.Median < projection.Latest);
    });

    [Property]
    public Property ChanceBy_IsThatOfTheCount_AndTheInverseOfAt() => Prop.ForAll(Arb.From(Cases), Arb.From(Gen.Choose(1, 999)), (item, permille) =>
    {
        var projection = Project(item.Mastered, item.Remaining, item.Days, item.Level);
        var due = Now + Duration.FromDays(permille);

        Assert.Equal(ChanceByCounting(projection, due), projection.ChanceBy(due), 1e-9);
        Assert.Equal(permille / 1000.0, projection.ChanceBy(projection.At(permille / 1000.0)), 1e-9);
    });

    [Fact]
    public void ChanceBy_IsTheRateIntegratedOverItsPosterior()
    {
        var projection = Project(mastered: 3, remaining: 2, days: 28, level: 0.8);
        var due = Now + Duration.FromDays(21);

        // Of a rate per day the chance of 2 or more in 21 days, weighed by the posterior density of shape 3½ over 28 days, by Simpson's rule.
        const int Steps = 20_000;
        const double Width = 2.0 / Steps;
        var (weighted, total) = (0.0, 0.0);
        for (var step = 0; step <= Steps; step++)
        {
            var rate = step * Width;
            var density = Math.Pow(rate, 2.5) * Math.Exp(-28 * rate) * (step is 0 or Steps ? 1 : step % 2 == 0 ? 2 : 4);
            weighted += density * (1 - (Math.Exp(-21 * rate) * (1 + (21 * rate))));
            total += density;
        }

        Assert.Equal(weighted / total, projection.ChanceBy(due), 1e-8);
    }

    [Fact]
    public void Median_OfOneMore_IsInClosedForm()
    {
        var projection = Project(mastered: 4, remaining: 1, days: 56, level: 0.8);

        Assert.Equal(56 * (Math.Pow(2, 1 / 4.5) - 1), (projection.Median - Now).TotalDays, 1e-8);
    }

    [Fact]
    public void Of_NothingMastered_SaysNothing() => Assert.Null(PaceProjection.Of(new Pace(Now, Duration.FromDays(56), 0), 1));

    [Fact]
    public void Of_NothingLeft_IsNow()
    {
        var projection = PaceProjection.Of(new Pace(Now, Duration.FromDays(56), 0), 0)!;

        Assert.Equal((Now, Now, Now), (projection.Earliest, projection.Median, projection.Latest));
        Assert.Equal((1, 0), (projection.ChanceBy(Now), projection.ChanceBy(Now - Duration.Epsilon)));
    }

    [Fact]
    public void At_AfterTheEndOfTime_IsItsEnd()
    {
        var projection = Project(mastered: 1, remaining: 20_000, days: 56, level: 0.999);

        Assert.Equal(Instant.MaxValue, projection.Latest);
        Assert.True(projection.Median > projection.Earliest);
    }

    [Fact]
    public void Of_WhatIsOutOfRange_IsRefused()
    {
        var pace = new Pace(Now, Duration.FromDays(56), 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => PaceProjection.Of(pace, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PaceProjection.Of(pace, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PaceProjection.Of(pace, 1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => PaceProjection.Of(pace, 1)!.At(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => pace with { Window = Duration.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => pace with { Mastered = -1 });
    }

    private static PaceProjection Project(int mastered, int remaining, int days, double level) => PaceProjection.Of(new Pace(Now, Duration.FromDays(days), mastered), remaining, level)!;

    /// <summary>All are mastered by then if the count of masteries until then, which is negative binomial, is large enough: the counts that are not are added up.</summary>
    private static double ChanceByCounting(PaceProjection projection, Instant due)
    {
        var (shape, share) = (projection.Pace.Mastered + 0.5, projection.Pace.Window / (projection.Pace.Window + (due - Now)));
        var logTerm = shape * Math.Log(share);
        var fewer = 0.0;
        for (var count = 0; count < projection.Remaining; count++)
        {
            fewer += Math.Exp(logTerm);
            logTerm += Math.Log((count + shape) / (count + 1) * (1 - share));
        }

        return 1 - fewer;
    }
}
