using System.Text.Encodings.Web;
using System.Text.Json;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>Writes what came out of a study as one JSON object: every measure of every cell, the differences between arms and between groups. Curves and pictures are made of the tables that <see cref="StudyCsv"/> writes.</summary>
/// <remarks>Numbers read back to the same bits; where there is none, null stands. Members may be added; those that are there keep their names and meaning.</remarks>
public static class StudySummaryJson
{
    /// <summary>What the member <c>format</c> says.</summary>
    public const string FormatName = "personalized-learning/study-result";

    /// <summary>Writes a result.</summary>
    /// <param name="stream">Where to; it is left open.</param>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream stream, StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("format", FormatName);
            writer.WriteNumber("version", 1);
            writer.WriteString("study", result.Study);
            writer.WriteNumber("seed", result.Seed);
            writer.WriteNumber("learners", result.Learners);
            RoundTripNumber.Write(writer, "confidence", result.Confidence);
            writer.WriteString("correction", Words<MultipleComparison>.Of(result.Correction));
            List(writer, "measures", result.Measures, Write);
            List(writer, "conditions", result.Conditions, Write);
            List(writer, "comparisons", result.Comparisons, Write);
            List(writer, "groupGaps", result.GroupGaps, Write);
            List(writer, "regrets", result.Regrets, Write);
            List(writer, "optima", result.Optima, Write);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter writer, StudyMeasure measure)
    {
        writer.WriteString("name", measure.Name);
        writer.WriteString("title", measure.Title);
        writer.WriteString("meaning", measure.Meaning);
        writer.WriteString("unit", measure.Unit);
        if (measure.HigherIsBetter is { } isBetter)
        {
            writer.WriteBoolean("higherIsBetter", isBetter);
        }
        else
        {
            writer.WriteNull("higherIsBetter");
        }
    }

    private static void Write(Utf8JsonWriter writer, ConditionResult condition)
    {
        writer.WriteString("population", condition.Population);
        writer.WriteString("policy", condition.Policy);
        writer.WriteString("selector", condition.Selector);
        writer.WriteBoolean("seesTruth", condition.SeesTruth);
        writer.WriteNumber("steps", condition.Budget.Steps);
        Number(writer, "minutes", condition.Budget.Minutes);
        writer.WriteNumber("learners", condition.Learners);
        writer.WriteNumber("neverMastered", condition.NeverMastered);
        Number(writer, "calibrationError", condition.CalibrationError);
        Number(writer, "predictionError", condition.PredictionError);
        List(writer, "masteryQuantiles", condition.MasteryQuantiles, Write);
        List(writer, "measures", condition.Measures, Write);
    }

    private static void Write(Utf8JsonWriter writer, MeasureResult measure)
    {
        writer.WriteString("measure", measure.Measure);
        writer.WriteString("group", measure.Group ?? StudyCsv.EveryGroup);
        writer.WriteNumber("count", measure.Count);
        Number(writer, "mean", measure.Mean);
        Number(writer, "standardDeviation", measure.StandardDeviation);
        Number(writer, "standardError", measure.StandardError);
        Number(writer, "lower", measure.Lower);
        Number(writer, "upper", measure.Upper);
    }

    private static void Write(Utf8JsonWriter writer, PairedComparison comparison)
    {
        writer.WriteNumber("condition", comparison.Condition);
        writer.WriteNumber("baseline", comparison.Baseline);
        Write(writer, comparison.Difference);
        Number(writer, "probability", comparison.Probability);
        Number(writer, "correctedProbability", comparison.CorrectedProbability);
        Number(writer, "varianceReduction", comparison.VarianceReduction);
    }

    private static void Write(Utf8JsonWriter writer, GroupGap gap)
    {
        writer.WriteNumber("condition", gap.Condition);
        writer.WriteString("measure", gap.Measure);
        writer.WriteString("highest", gap.Highest);
        writer.WriteString("lowest", gap.Lowest);
        Number(writer, "gap", gap.Gap);
        Number(writer, "lower", gap.Lower);
        Number(writer, "upper", gap.Upper);
        Number(writer, "standardized", gap.Standardized);
    }

    private static void Write(Utf8JsonWriter writer, MasteryQuantile quantile)
    {
        Number(writer, "share", quantile.Share);
        Number(writer, "steps", quantile.Steps);
    }

    private static void Write(Utf8JsonWriter writer, ArmRegret regret)
    {
        writer.WriteNumber("condition", regret.Condition);
        writer.WriteNumber("oracle", regret.Oracle);
        Write(writer, regret.Regret);
    }

    private static void Write(Utf8JsonWriter writer, KnownOptimum optimum)
    {
        writer.WriteNumber("condition", optimum.Condition);
        writer.WriteString("measure", optimum.Measure);
        Number(writer, "best", optimum.Best);
        Number(writer, "random", optimum.Random);
    }

    private static void List<T>(Utf8JsonWriter writer, string name, ValueList<T> items, Action<Utf8JsonWriter, T> members)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            members(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter writer, string name, double? value) =>
        RoundTripNumber.Write(writer, name, value is { } number && double.IsFinite(number) ? number : null);
}
