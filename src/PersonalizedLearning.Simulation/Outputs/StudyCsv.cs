namespace PersonalizedLearning.Simulation;

/// <summary>Writes what came out of a study as tidy tables: one observation a row, with the cell of the study in the first columns.</summary>
/// <remarks>
/// RFC 4180 in UTF-8 with a header. Numbers are invariant and read back to the same bits; where there is no number the field is empty. A name that a spreadsheet would run as a formula stands after an apostrophe.
/// The columns <c>population</c>, <c>policy</c>, <c>selector</c>, <c>steps</c> and <c>minutes</c>, the last empty where only steps count, are the same in all tables. Streams are left open.
/// </remarks>
public static partial class StudyCsv
{
    private static readonly string[] Cell = ["population", "policy", "selector", "steps", "minutes"];

    /// <summary>Gets all tables by the names of their files.</summary>
    internal static IReadOnlyList<(string File, Action<Stream, StudyResult> Write)> All { get; } =
    [
        ("measures.csv", WriteMeasures), ("curves.csv", WriteCurves), ("mastery-time.csv", WriteMasteryTime), ("heat.csv", WriteHeat),
        ("calibration.csv", WriteCalibration), ("exposure.csv", WriteExposure), ("comparisons.csv", WriteComparisons), ("groups.csv", WriteGroups),
        ("regrets.csv", WriteRegrets), ("optima.csv", WriteOptima),
    ];

    /// <summary>Writes the measures: a row for each cell, group and measure.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteMeasures(Stream stream, StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var table = new TidyTable(stream, [.. Cell, "group", "measure", "count", "mean", "standardDeviation", "standardError", "lower", "upper"]);
        foreach (var (condition, measure) in result.Conditions.SelectMany(condition => condition.Measures.Select(measure => (condition, measure))))
        {
            Start(table, condition).Text(measure.Group ?? EveryGroup).Text(measure.Measure);
            Write(table, measure).EndRow();
        }
    }

    /// <summary>Writes the learning curves: a row for each cell, group and step, from 0.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCurves(Stream stream, StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var table = new TidyTable(stream, [.. Cell, "group", "step", "mastery", "lower", "upper", "estimate", "active", "right"]);
        foreach (var condition in result.Conditions)
        {
            WriteCurve(table, condition, EveryGroup, condition.Curve);
            foreach (var group in condition.Groups)
            {
                WriteCurve(table, condition, group.Group, group.Curve);
            }
        }
    }

    /// <summary>Writes how many learners had mastered all goals in truth after exactly so many steps: a row for each cell, group and step, and one without a step for those who never had.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteMasteryTime(Stream stream, StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var table = new TidyTable(stream, [.. Cell, "group", "step", "learners"]);
        foreach (var condition in result.Conditions)
        {
            WriteTimes(table, condition, EveryGroup, condition.MasteredAfter, condition.NeverMastered);
            foreach (var group in condition.Groups)
            {
                WriteTimes(table, condition, group.Group, group.MasteredAfter, group.NeverMastered);
            }
        }
    }

    /// <summary>Writes the mean true mastery of each competency: a row for each cell, step that was looked at, and competency.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteHeat(Stream stream, StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var table = new TidyTable(stream, [.. Cell, "step", "competency", "label", "mastery"]);
        foreach (var condition in result.Conditions)
        {
            for (var look = 0; look < condition.HeatSteps.Count; look++)
            {
                for (var index = 0; index < condition.HeatMap[look].Count; index++)
                {
                    Competency(Start(table, condition).Whole(condition.HeatSteps[look]), result, index).Number(condition.HeatMap[look][index]).EndRow();
                }
            }
        }
    }

    /// <summary>Writes how often each competency was practised, over all learners: a row for each cell and competency.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteExposure(Stream stream, StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var table = new TidyTable(stream, [.. Cell, "competency", "label", "count"]);
        foreach (var condition in result.Conditions)
        {
            for (var index = 0; index < condition.Exposure.Count; index++)
            {
                Competency(Start(table, condition), result, index).Whole(condition.Exposure[index]).EndRow();
            }
        }
    }

    /// <summary>The name of the group that all learners are.</summary>
    internal const string EveryGroup = "all";

    internal static TidyTable Start(TidyTable table, string population, string policy, string selector, StudyBudget budget) =>
        table.Text(population).Text(policy).Text(selector).Whole(budget.Steps).Number(budget.Minutes);

    private static void WriteCurve(TidyTable table, ConditionResult condition, string group, ValueList<CurvePoint> curve)
    {
        foreach (var point in curve)
        {
            Start(table, condition).Text(group).Whole(point.Step).Number(point.Mastery).Number(point.Lower).Number(point.Upper).Number(point.Estimate)
                .Whole(point.Active).Whole(point.Right).EndRow();
        }
    }

    private static void WriteTimes(TidyTable table, ConditionResult condition, string group, ValueList<long> masteredAfter, long never)
    {
        for (var step = 0; step < masteredAfter.Count; step++)
        {
            Start(table, condition).Text(group).Whole(step).Whole(masteredAfter[step]).EndRow();
        }

        Start(table, condition).Text(group).Text(null).Whole(never).EndRow();
    }

    private static TidyTable Start(TidyTable table, ConditionResult condition) => Start(table, condition.Population, condition.Policy, condition.Selector, condition.Budget);

    private static TidyTable Competency(TidyTable table, StudyResult result, int index) =>
        table.Text(result.Competencies[index].Competency.Value).Text(result.Competencies[index].Label);

    private static TidyTable Write(TidyTable table, MeasureResult measure) =>
        table.Whole(measure.Count).Number(measure.Mean).Number(measure.StandardDeviation).Number(measure.StandardError).Number(measure.Lower).Number(measure.Upper);
}
