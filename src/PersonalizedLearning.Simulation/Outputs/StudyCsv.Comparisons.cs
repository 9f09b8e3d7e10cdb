namespace PersonalizedLearning.Simulation;

/// <content>Agreement, and differences between arms and groups.</content>
public static partial class StudyCsv
{
    /// <summary>Writes how estimated mastery agrees with true mastery, and predicted success with right answers: a row for each cell and bin, told apart by the column <c>of</c>, mastery or success.</summary>
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

            foreach (var bin in condition.Predictions)
            {
                Start(table, condition).Text("success").Number(bin.From).Number(bin.To).Whole(bin.Count).Number(bin.Predicted).Number(bin.Right).EndRow();
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
        using var table = new TidyTable(stream, [.. Cell, "measure", "highest", "lowest", "gap", "lower", "upper", "standardized"]);
        foreach (var gap in result.GroupGaps)
        {
            Start(table, result.Conditions[gap.Condition]).Text(gap.Measure).Text(gap.Highest).Text(gap.Lowest).Number(gap.Gap).Number(gap.Lower).Number(gap.Upper).Number(gap.Standardized).EndRow();
        }
    }

    /// <summary>Writes how far arms fall short of those in which a selector that sees the truth chose: a row for each cell, such an arm and measure.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteRegrets(Stream stream, StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var table = new TidyTable(
            stream, [.. Cell, "oraclePolicy", "oracleSelector", "measure", "count", "mean", "standardDeviation", "standardError", "lower", "upper"]);
        foreach (var regret in result.Regrets)
        {
            var oracle = result.Conditions[regret.Oracle];
            Start(table, result.Conditions[regret.Condition]).Text(oracle.Policy).Text(oracle.Selector).Text(regret.Regret.Measure);
            Write(table, regret.Regret).EndRow();
        }
    }

    /// <summary>Writes what the best way of leading learners comes to where it is known exactly: a row for each cell and measure.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteOptima(Stream stream, StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var table = new TidyTable(stream, [.. Cell, "measure", "best", "random"]);
        foreach (var optimum in result.Optima)
        {
            Start(table, result.Conditions[optimum.Condition]).Text(optimum.Measure).Number(optimum.Best).Number(optimum.Random).EndRow();
        }
    }
}
