using PersonalizedLearning.Simulation.Tests.Measures;

namespace PersonalizedLearning.Simulation.Tests.Running;

public sealed class StudyTallyResultTest
{
    private static readonly Study Study = TraceStudy.Make();
    private static readonly List<LearnerTrace[]> Learners = TraceStudy.Learners(Study, 4, 60);
    private static readonly StudyResult Result = TraceStudy.Tally(Study, Learners).ToResult(60);

    [Fact]
    public void ToResult_Study_IsNamed()
    {
        Assert.Equal(("traces", 60L, 0.95, MultipleComparison.Holm), (Result.Study, Result.Learners, Result.Confidence, Result.Correction));
        Assert.Equal(["c0", "c1", "c2", "c3"], Result.Competencies.Select(item => item.Competency.Value));
        Assert.Equal("Competency 2", Result.Competencies[2].Label);
        Assert.Equal(Study.Conditions.Select(cell => ("two", cell.Policy.Name, cell.Selector.Name, cell.Budget)), Result.Conditions.Select(cell => (cell.Population, cell.Policy, cell.Selector, cell.Budget)));
        Assert.Equal(Study.Measures.Select(measure => measure.Name).Append("retention-0.5d").Append("retention-7d"), Result.Measures.Select(measure => measure.Name));
    }

    [Fact]
    public void ToResult_Measures_AreMeansOverLearnersAndGroups()
    {
        for (var position = 0; position < Study.Conditions.Count; position++)
        {
            foreach (var group in (int?[])[null, 0, 1])
            {
                foreach (var measure in Result.Measures)
                {
                    var values = Traces(position).Where(trace => group is null || trace.Group == group).Select(measure.Of).OfType<double>().ToList();
                    var row = Result.Conditions[position].Measures.Single(item => item.Measure == measure.Name && item.Group == (group is { } place ? (string[])["fast", "slow"] : [null!])[group ?? 0]);
                    Assert.Equal(values.Count, row.Count);
                    Assert.Equal(values.Average(), row.Mean, 1e-9);
                    Assert.Equal(values.Average(value => value * value) - (values.Average() * values.Average()), row.StandardDeviation * row.StandardDeviation * (values.Count - 1) / values.Count, 1e-6);
                }
            }
        }
    }

    [Fact]
    public void ToResult_Curve_IsOfLearnersWithGoals()
    {
        for (var position = 0; position < Study.Conditions.Count; position++)
        {
            var (with, cell) = (Traces(position).Where(trace => trace.GoalCount > 0).ToList(), Result.Conditions[position]);
            Assert.Equal(cell.Budget.Steps + 1, cell.Curve.Count);
            foreach (var point in cell.Curve)
            {
                Assert.Equal(with.Average(trace => trace.GoalMastery[point.Step]), point.Mastery, 1e-9);
                Assert.Equal(with.Average(trace => trace.GoalEstimate[point.Step]), point.Estimate, 1e-9);
                Assert.InRange(point.Mastery, point.Lower, point.Upper);
                Assert.Equal(Traces(position).Count(trace => trace.Steps >= point.Step), point.Active);
                Assert.Equal(Traces(position).Count(trace => point.Step > 0 && trace.Steps >= point.Step && trace.Answers[point.Step - 1]), point.Right);
            }

            Assert.Equal(["fast", "slow"], cell.Groups.Select(group => group.Group));
            Assert.Equal(cell.Curve.Select(point => point.Active), cell.Groups[0].Curve.Zip(cell.Groups[1].Curve, (one, other) => one.Active + other.Active));
            Assert.Equal(cell.Learners, cell.Groups.Sum(group => group.Learners));
        }
    }

    [Fact]
    public void ToResult_HeatMap_IsTheMeanOfEachLook()
    {
        for (var position = 0; position < Study.Conditions.Count; position++)
        {
            var cell = Result.Conditions[position];
            Assert.Equal([.. Traces(position)[0].HeatSteps], cell.HeatSteps);
            for (var look = 0; look < cell.HeatSteps.Count; look++)
            {
                for (var competency = 0; competency < TraceStudy.Competencies; competency++)
                {
                    Assert.Equal(Traces(position).Average(trace => trace.MasteryAt(look)[competency]), cell.HeatMap[look][competency], 1e-9);
                }
            }
        }
    }

    [Theory]
    [InlineData(1, "0 1")]
    [InlineData(3, "0 1 2 3")]
    [InlineData(48, null)]
    [InlineData(49, null)]
    [InlineData(50, null)]
    [InlineData(100_000, null)]
    public void HeatSteps_Budget_AreEvenFromTheStartToTheEnd(int budget, string? expected)
    {
        var steps = HeatSteps.Of(budget);
        Assert.Equal(Math.Min(budget + 1, 50), steps.Length);
        Assert.Equal((0, budget), (steps[0], steps[^1]));
        var gaps = steps.Zip(steps.Skip(1), (one, next) => next - one).ToList();
        Assert.InRange(gaps.Max() - gaps.Min(), 0, 1);
        Assert.True(gaps.Min() > 0 && (expected is null || expected == string.Join(' ', steps)));
    }

    [Fact]
    public void ToResult_Histogram_CountsAllLearners()
    {
        for (var position = 0; position < Study.Conditions.Count; position++)
        {
            var cell = Result.Conditions[position];
            Assert.Equal(Enumerable.Range(0, cell.Budget.Steps + 1).Select(steps => Traces(position).LongCount(trace => trace.StepsToMastery == steps)), cell.MasteredAfter);
            Assert.Equal(Traces(position).LongCount(trace => trace.StepsToMastery < 0), cell.NeverMastered);
            Assert.Equal([0.1, 0.25, 0.5, 0.75, 0.9], cell.MasteryQuantiles.Select(item => item.Share));
            foreach (var (share, steps) in cell.MasteryQuantiles)
            {
                var needed = (int)Math.Ceiling(share * 60);
                var times = Traces(position).Where(trace => trace.StepsToMastery >= 0).Select(trace => trace.StepsToMastery).Order().ToList();
                Assert.Equal(times.Count >= needed ? times[needed - 1] : null, steps);
            }
        }
    }

    [Fact]
    public void ToResult_Calibration_IsByBins()
    {
        for (var position = 0; position < Study.Conditions.Count; position++)
        {
            var ends = Traces(position).SelectMany(trace => Enumerable.Range(0, TraceStudy.Competencies).Where(item => trace.InScope[item]).Select(item => (Said: trace.FinalEstimate[item], So: trace.FinalMastery[item]))).ToList();
            var steps = Traces(position).SelectMany(trace => Enumerable.Range(0, trace.Steps).Select(step => (Said: trace.PredictedSuccess[step], So: trace.Answers[step] ? 1.0 : 0))).Where(item => !double.IsNaN(item.Said)).ToList();
            var cell = Result.Conditions[position];
            AssertCalibrated(ends, cell.Calibration.Select(bin => (bin.From, bin.To, bin.Count, bin.Estimate, bin.Mastery)).ToList(), cell.CalibrationError);
            AssertCalibrated(steps, cell.Predictions.Select(bin => (bin.From, bin.To, bin.Count, bin.Predicted, bin.Right)).ToList(), cell.PredictionError);
            Assert.Equal(Enumerable.Range(0, TraceStudy.Competencies).Select(item => Traces(position).Sum(trace => trace.Competencies.ToArray().LongCount(practised => practised == item))), cell.Exposure);
        }
    }

    [Fact]
    public void ToResult_NoLearners_HasNoMeans()
    {
        var nothing = new StudyTally(Study).ToResult(0);
        Assert.All(nothing.Conditions, cell => Assert.True(cell.Measures.All(row => double.IsNaN(row.Mean) && row.Count == 0) && double.IsNaN(cell.CalibrationError) && cell.MasteryQuantiles.All(item => item.Steps is null)));
        Assert.All(nothing.Comparisons, item => Assert.True(double.IsNaN(item.Probability) && double.IsNaN(item.VarianceReduction)));
        Assert.Empty(nothing.GroupGaps);
    }

    [Fact]
    public void ToResult_Gaps_AreFromTheHighestToTheLowest()
    {
        foreach (var gap in Result.GroupGaps)
        {
            var rows = Result.Conditions[gap.Condition].Measures.Where(row => row.Measure == gap.Measure && row.Group is not null).OrderBy(row => row.Mean).ToList();
            Assert.Equal((rows[1].Group, rows[0].Group), (gap.Highest, gap.Lowest));
            Assert.Equal(rows[1].Mean - rows[0].Mean, gap.Gap, 1e-12);
            Assert.InRange(gap.Gap, gap.Lower, gap.Upper);
            Assert.Equal(gap.Gap / Math.Sqrt(rows.Average(row => row.StandardDeviation * row.StandardDeviation)), gap.Standardized, 1e-9);
        }

        Assert.Equal(Result.Conditions.Count * Result.Measures.Count, Result.GroupGaps.Count);
    }

    private static List<LearnerTrace> Traces(int position) => [.. Learners.Select(traces => traces[position])];

    private static void AssertCalibrated(List<(double Said, double So)> points, List<(double From, double To, long Count, double Said, double So)> bins, double error)
    {
        Assert.Equal(20, bins.Count);
        var distance = 0.0;
        foreach (var (from, to, count, said, so) in bins)
        {
            var own = points.Where(point => point.Said >= from && (point.Said < to || to == 1)).ToList();
            Assert.Equal(own.Count, count);
            Assert.Equal(own.Count == 0 ? double.NaN : own.Average(point => point.Said), said, 1e-9);
            Assert.Equal(own.Count == 0 ? double.NaN : own.Average(point => point.So), so, 1e-9);
            distance += own.Count == 0 ? 0 : Math.Abs(own.Average(point => point.Said) - own.Average(point => point.So)) * own.Count;
        }

        Assert.Equal(distance / points.Count, error, 1e-9);
    }
}
