namespace PersonalizedLearning.Simulation;

/// <content>Agreement, and differences between arms and groups.</content>
public static partial class StudyCsv
{
    /// <summary>Writes how estimates agree with the truth: a row for each cell and bin of estimates.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCalibration(Stream stream, StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var table = new TidyTable(stream, [.. Cell, "of", "from", "to", "count", "estimated", "observed"]);
        foreach (var condition in result.Conditions)
        {
            foreach (var bin in condition.Calibration)
            {
                Start(table, condition).Text("mastery").Number(bin.From).Number(bin.To).Whole(bin.Count).Number(bin.Estimate).Number(bin.Mastery).EndRow();
            }
        }
    }

    /// <summary>Writes the differences between arms on the same learners: a row for each comparison and measure.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteComparisons(Stream stream, StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var table = new TidyTable(
            stream,
            [.. Cell, "baselinePolicy", "baselineSelector", "measure", "count", "mean", "standardDeviation", "standardError", "lower", "upper", "probability", "correctedProbability", "varianceReduction"]);
        foreach (var comparison in result.Comparisons)
        {
            var baseline = result.Conditions[comparison.Baseline];
            Start(table, result.Conditions[comparison.Condition]).Text(baseline.Policy).Text(baseline.Selector).Text(comparison.Difference.Measure);
            Write(table, comparison.Difference).Number(comparison.Probability).Number(comparison.CorrectedProbability).Number(comparison.VarianceReduction).EndRow();
        }
    }

    /// <summary>Writes how far groups of learners are apart: a row for each cell and measure; none where there is one group.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteGroups(Stream stream, StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var table = new TidyTable(stream, [.. Cell, "measure", "highest", "lowest", "gap", "lower", "upper"]);
        foreach (var gap in result.GroupGaps)
        {
            Start(table, result.Conditions[gap.Condition]).Text(gap.Measure).Text(gap.Highest).Text(gap.Lowest).Number(gap.Gap).Number(gap.Lower).Number(gap.Upper).EndRow();
        }
    }
}
