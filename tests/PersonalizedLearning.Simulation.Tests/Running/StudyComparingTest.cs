using PersonalizedLearning.Simulation.Tests.Measures;

namespace PersonalizedLearning.Simulation.Tests.Running;

public sealed class StudyComparingTest
{
    private static readonly StudyComparisons Plain = new() { Correction = MultipleComparison.None };
    private static readonly List<LearnerTrace[]> Learners = TraceStudy.Learners(TraceStudy.Make(), 4, 60);

    // Of 8 cells the first four have 6 steps: first with random and oracle, second with random and oracle.
    [Fact]
    public void Of_Baseline_IsTheFirstOfTheStudyOrTheOneNamed()
    {
        Assert.Equal([(1, 0), (2, 0), (3, 0), (5, 4), (6, 4), (7, 4)], Compared(new StudyComparisons()));
        Assert.Equal([(0, 3), (1, 3), (2, 3), (4, 7), (5, 7), (6, 7)], Compared(new StudyComparisons { BaselinePolicy = "second", BaselineSelector = "oracle" }));
        Assert.Equal([(0, 2), (1, 2), (3, 2), (4, 6), (5, 6), (7, 6)], Compared(new StudyComparisons { BaselinePolicy = "second" }));
        Assert.Equal([(1, 0), (2, 0), (3, 0), (2, 1), (3, 1), (3, 2), (5, 4), (6, 4), (7, 4), (6, 5), (7, 5), (7, 6)], Compared(new StudyComparisons { AllPairs = true }));
    }

    [Fact]
    public void Of_BaselineMissingForABudget_ComparesNothingThere()
    {
        var study = TraceStudy.Make();
        Assert.Equal([(1, 0), (2, 0), (3, 0)], ArmPairs.Of(study with { Conditions = [.. study.Conditions.Where((_, position) => position != 4)] }).All.Take(3));
        Assert.Equal(3, ArmPairs.Of(study with { Conditions = [.. study.Conditions.Where((_, position) => position != 4)] }).Comparisons.Count);
    }

    [Fact]
    public void Regrets_OracleOfTheSamePolicyAndBudget_AreItsMeasureLessThis()
    {
        var result = Result(Plain);
        Assert.Equal([(0, 1), (2, 3), (4, 5), (6, 7)], result.Regrets.Select(item => (item.Condition, item.Oracle)).Distinct());
        foreach (var regret in result.Regrets)
        {
            var measure = result.Measures.Single(item => item.Name == regret.Regret.Measure);
            var sign = measure.HigherIsBetter!.Value ? 1 : -1;
            AssertDifference(Differences(measure, regret.Oracle, regret.Condition).Select(value => sign * value).ToList(), regret.Regret);
        }

        Assert.Equal(4 * result.Measures.Count(measure => measure.HigherIsBetter is not null), result.Regrets.Count);
    }

    [Fact]
    public void Comparisons_Pairs_AreOfLearnersThatHaveTheMeasureInBoth()
    {
        var result = Result(Plain);
        foreach (var comparison in result.Comparisons)
        {
            var measure = result.Measures.Single(item => item.Name == comparison.Difference.Measure);
            var differences = Differences(measure, comparison.Condition, comparison.Baseline);
            AssertDifference(differences, comparison.Difference);
            Assert.Equal(StudentDistribution.Beyond(differences.Average() / comparison.Difference.StandardError, differences.Count - 1), comparison.Probability, 1e-6);
            Assert.Equal(comparison.Probability, comparison.CorrectedProbability);
            Assert.Equal(1 - (Variance(differences) / VarianceOfBoth(measure, comparison)), comparison.VarianceReduction, 1e-6);
        }
    }

    [Fact]
    public void Comparisons_Corrected_AreFamiliesOfOneMeasure()
    {
        var (plain, holm) = (Result(Plain), Result(new StudyComparisons()));
        foreach (var family in holm.Comparisons.GroupBy(item => item.Difference.Measure))
        {
            Assert.Equal(6, family.Count());
            Assert.Equal(CorrectedProbabilities.Of([.. family.Select(item => item.Probability)], MultipleComparison.Holm), family.Select(item => item.CorrectedProbability));
        }

        Assert.Equal(plain.Comparisons.Select(item => item.Difference), holm.Comparisons.Select(item => item.Difference));
    }

    [Fact]
    public void Comparisons_Bonferroni_HaveWiderIntervals()
    {
        var (plain, bonferroni) = (Result(Plain).Comparisons, Result(new StudyComparisons { Correction = MultipleComparison.Bonferroni }).Comparisons);
        foreach (var (one, other) in plain.Zip(bonferroni))
        {
            Assert.Equal(one.Difference.Mean, other.Difference.Mean);
            var expected = StudentDistribution.BeyondQuantile(0.05 / 6, one.Difference.Count - 1) / StudentDistribution.BeyondQuantile(0.05, one.Difference.Count - 1);
            Assert.Equal(expected, (other.Difference.Upper - other.Difference.Lower) / (one.Difference.Upper - one.Difference.Lower), 1e-9);
        }
    }

    private static StudyResult Result(StudyComparisons comparisons) => TraceStudy.Tally(TraceStudy.Make(comparisons), Learners).ToResult(60);

    private static IEnumerable<(int Condition, int Baseline)> Compared(StudyComparisons comparisons) =>
        new StudyTally(TraceStudy.Make(comparisons)).ToResult(0).Comparisons.Select(item => (item.Condition, item.Baseline)).Distinct();

    private static List<double> Differences(StudyMeasure measure, int condition, int baseline) =>
        [.. Learners.Select(traces => measure.Of(traces[condition]) - measure.Of(traces[baseline])).OfType<double>()];

    private static double VarianceOfBoth(StudyMeasure measure, PairedComparison comparison)
    {
        var both = Learners.Where(traces => measure.Of(traces[comparison.Condition]) is not null && measure.Of(traces[comparison.Baseline]) is not null).ToList();
        return Variance([.. both.Select(traces => measure.Of(traces[comparison.Condition])!.Value)]) + Variance([.. both.Select(traces => measure.Of(traces[comparison.Baseline])!.Value)]);
    }

    private static double Variance(List<double> values) => values.Sum(value => (value - values.Average()) * (value - values.Average())) / (values.Count - 1);

    private static void AssertDifference(List<double> differences, MeasureResult row)
    {
        Assert.Equal(differences.Count, row.Count);
        Assert.Equal(differences.Average(), row.Mean, 1e-9);
        Assert.Equal(Math.Sqrt(Variance(differences)), row.StandardDeviation, 1e-6);
        Assert.InRange(row.Mean, row.Lower, row.Upper);
    }
}
