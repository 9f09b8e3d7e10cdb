namespace PersonalizedLearning.Simulation.Tests.Measures;

public sealed class MeanIntervalsTest
{
    private const int Samples = 4_000;

    private static readonly StudyMeasure Number = new("number", "Number", "A number.", null, _ => 0);
    private static readonly StudyMeasure YesNo = new("yes-no", "Yes or no", "Yes or no.", null, _ => 0) { IsYesNo = true };

    // Student's interval covers the mean of normal numbers exactly as often as it says: within 5 standard errors.
    [Theory]
    [InlineData(2, 0.95)]
    [InlineData(5, 0.9)]
    [InlineData(30, 0.99)]
    public void Of_NormalNumbers_CoversAsOftenAsItSays(int size, double confidence) =>
        AssertNear(confidence, Coverage(size, confidence, Number, 0.5, static chance => 0.5 + (0.1 * chance)));

    // Numbers that are 0 or 1 aren't normal: Student's interval covers too rarely where there are few, and as it should where there are many.
    [Fact]
    public void Of_YesOrNoAsNumbers_CoversTooRarelyUnlessMany()
    {
        Assert.InRange(Coverage(20, 0.95, Number, 0.1, static chance => chance < NormalQuantile.Of(0.1) ? 1 : 0), 0.85, 0.9);
        Assert.InRange(Coverage(400, 0.95, Number, 0.1, static chance => chance < NormalQuantile.Of(0.1) ? 1 : 0), 0.93, 0.96);
    }

    // Wilson's interval of a share, over all that could come out: exact, without drawing. Agresti and Coull (1998) have it near what it says, where Student's is far off.
    [Theory]
    [InlineData(10, 0.1, 0.9298, 0.9299)]
    [InlineData(20, 0.1, 0.9568, 0.9569)]
    [InlineData(20, 0.5, 0.9586, 0.9587)]
    [InlineData(200, 0.1, 0.94, 0.96)]
    [InlineData(200, 0.5, 0.94, 0.96)]
    public void Of_YesOrNo_CoversNearlyAsOftenAsItSays(int size, double truth, double least, double most)
    {
        var (coverage, probability) = (0.0, Math.Pow(1 - truth, size));
        for (var yes = 0; yes <= size; yes++)
        {
            var result = new MeanIntervals(0.95).Of(YesNo, null, new ExactMoments(size, yes * (Int128)ExactSteps.One, (UInt128)yes << 64));
            coverage += result.Lower <= truth && truth <= result.Upper ? probability : 0;
            probability *= (size - yes) / (yes + 1.0) * truth / (1 - truth);
        }

        Assert.InRange(coverage, least, most);
    }

    [Fact]
    public void OfDifference_NoDifference_IsFoundAsRarelyAsItSays()
    {
        var found = 0;
        for (var sample = 0; sample < Samples; sample++)
        {
            found += MeanIntervals.Probability(Drawn(sample, 8, static chance => 0.1 * chance)) <= 0.05 ? 1 : 0;
        }

        AssertNear(0.05, found / (double)Samples);
    }

    // Welch's interval holds approximately for groups that differ in size and spread; shown is that it is within 1.5 hundredths, three standard errors.
    [Fact]
    public void Difference_TwoGroups_CoversNearlyAsOftenAsItSays()
    {
        const int Few = 2_000;
        var (covered, intervals) = (0, new MeanIntervals(0.95));
        for (var sample = 0; sample < Few; sample++)
        {
            var (lower, upper) = intervals.Difference(Drawn(sample, 6, static chance => 0.5 + (0.3 * chance)), Drawn(sample + Few, 20, static chance => 0.3 + (0.1 * chance)));
            covered += lower <= 0.2 && 0.2 <= upper ? 1 : 0;
        }

        Assert.InRange(covered / (double)Few, 0.935, 0.965);
    }

    [Fact]
    public void Of_KnownNumbers_KnownInterval()
    {
        var result = new MeanIntervals(0.95).Of(Number, "group", Moments(1, 2, 3, 4, 5));
        Assert.Equal(("number", "group", 5L, 3.0), (result.Measure, result.Group, result.Count, result.Mean));
        Assert.Equal(Math.Sqrt(2.5), result.StandardDeviation, 1e-14);
        Assert.Equal(3 - (2.7764451051977943 * Math.Sqrt(0.5)), result.Lower, 1e-12);
        Assert.Equal(3 + (2.7764451051977943 * Math.Sqrt(0.5)), result.Upper, 1e-12);
    }

    [Fact]
    public void Of_FewOrAlike_SaysWhatCanBeSaid()
    {
        var (none, one, alike) = (new MeanIntervals(0.95).Of(Number, null, default), new MeanIntervals(0.95).Of(Number, null, Moments(2)), new MeanIntervals(0.95).Of(Number, null, Moments(2, 2)));
        Assert.Equal((0L, double.NaN, double.NaN, double.NaN), (none.Count, none.Mean, none.StandardError, none.Lower));
        Assert.Equal((1L, 2.0, double.NaN, double.NaN), (one.Count, one.Mean, one.StandardError, one.Lower));
        Assert.Equal((2L, 2.0, 0.0, 2.0, 2.0), (alike.Count, alike.Mean, alike.StandardError, alike.Lower, alike.Upper));
        Assert.Equal(double.NaN, new MeanIntervals(0.95).Of(YesNo, null, default).Upper);
        Assert.InRange(new MeanIntervals(0.95).Of(YesNo, null, Moments(1)).Lower, 0.2, 0.21);
    }

    [Fact]
    public void Probability_KnownNumbers_KnownValue()
    {
        Assert.Equal(StudentDistribution.Beyond(3 / Math.Sqrt(0.5), 4), MeanIntervals.Probability(Moments(1, 2, 3, 4, 5)), 1e-14);
        Assert.Equal(0, MeanIntervals.Probability(Moments(1, 1)));
        Assert.Equal(1, MeanIntervals.Probability(Moments(0, 0)));
        Assert.Equal(double.NaN, MeanIntervals.Probability(Moments(1)));
    }

    private static double Coverage(int size, double confidence, StudyMeasure measure, double truth, Func<double, double> value)
    {
        var (covered, intervals) = (0, new MeanIntervals(confidence));
        for (var sample = 0; sample < Samples; sample++)
        {
            var result = intervals.Of(measure, null, Drawn(sample, size, value));
            covered += result.Lower <= truth && truth <= result.Upper ? 1 : 0;
        }

        return covered / (double)Samples;
    }

    private static ExactMoments Drawn(int sample, int size, Func<double, double> value)
    {
        var moments = default(ExactMoments);
        var chance = ChanceStream.Of(5, sample, ChancePurpose.Answer);
        for (var number = 0; number < size; number++)
        {
            moments.Add(ExactSteps.Of(value(chance.NextNormal()))!.Value);
        }

        return moments;
    }

    private static ExactMoments Moments(params double[] values)
    {
        var moments = default(ExactMoments);
        Array.ForEach(values, value => moments.Add(ExactSteps.Of(value)!.Value));
        return moments;
    }

    private static void AssertNear(double expected, double actual)
    {
        var error = Math.Sqrt(expected * (1 - expected) / Samples);
        Assert.InRange(actual, expected - (5 * error), expected + (5 * error));
    }
}
