using System.Text.Json;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Serialization;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Output;

/// <summary>What <c>plearn evaluate</c> found, in each format.</summary>
/// <param name="Folds">How many folds there were.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Bootstrap">How intervals were found.</param>
/// <param name="Evaluated">What policies predicted.</param>
/// <param name="Comparison">Their figures and differences.</param>
internal sealed record EvaluationReport(int Folds, int Rows, BootstrapOptions Bootstrap, IReadOnlyList<EvaluatedPolicy> Evaluated, PolicyComparison Comparison)
{
    private static readonly ScoreMeasure[] Measures = Enum.GetValues<ScoreMeasure>();

    /// <summary>Writes it.</summary>
    public void Write(Host host, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Table:
                Tables.Write(host, console => EvaluationTables.Write(console, this));
                break;
            case OutputFormat.Csv:
                WriteCsv(host.Out);
                break;
            default:
                JsonResult.Write(host.Out, WriteJson);
                break;
        }
    }

    private void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteNumber("folds", Folds);
        writer.WriteNumber("rows", Rows);
        writer.WriteStartArray("policies");
        foreach (var (evaluated, figures) in Evaluated.Zip(Comparison.Policies))
        {
            Write(writer, evaluated, figures);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("comparisons");
        foreach (var difference in Comparison.Differences)
        {
            Write(writer, difference);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("bootstrap");
        writer.WriteNumber("resamples", Bootstrap.Resamples);
        RoundTripNumber.Write(writer, "confidence", Bootstrap.Confidence);
        writer.WriteNumber("seed", Bootstrap.Seed);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, EvaluatedPolicy evaluated, PolicyFigures figures)
    {
        writer.WriteStartObject();
        writer.WriteString("policy", figures.Policy);
        writer.WriteNumber("predicted", figures.Score.Count);
        foreach (var measure in Measures)
        {
            RoundTripNumber.Write(writer, Words<ScoreMeasure>.Of(measure), figures.Score[measure]);
        }

        foreach (var measure in Measures)
        {
            Write(writer, $"{Words<ScoreMeasure>.Of(measure)}Interval", figures.Intervals[measure]);
        }

        writer.WriteStartArray("reliability");
        foreach (var bin in evaluated.Predictions.Reliability())
        {
            writer.WriteStartObject();
            RoundTripNumber.Write(writer, "from", bin.From);
            RoundTripNumber.Write(writer, "to", bin.To);
            writer.WriteNumber("count", bin.Count);
            RoundTripNumber.Write(writer, "meanPrediction", bin.MeanPrediction);
            RoundTripNumber.Write(writer, "shareRight", bin.ShareRight);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PolicyDifference difference)
    {
        writer.WriteStartObject();
        writer.WriteString("policy", difference.First);
        writer.WriteString("other", difference.Second);
        writer.WriteNumber("predicted", difference.Count);
        foreach (var measure in difference.Measures)
        {
            writer.WriteStartObject(Words<ScoreMeasure>.Of(measure.Measure));
            RoundTripNumber.Write(writer, "difference", measure.Difference);
            Write(writer, "interval", measure.Interval);
            RoundTripNumber.Write(writer, "probability", measure.Probability);
            writer.WriteString("better", measure.IsFirstBetter switch { true => difference.First, false => difference.Second, null => null });
            writer.WriteBoolean("beyondChance", measure.IsBeyondChance);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, ScoreInterval? interval)
    {
        if (interval is not { } ends)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartArray(name);
        RoundTripNumber.Write(writer, ends.Lower);
        RoundTripNumber.Write(writer, ends.Upper);
        writer.WriteEndArray();
    }

    private void WriteCsv(Stream stream)
    {
        using var table = new CsvTable(stream, "policy", "other", "predicted", "measure", "value", "lower", "upper", "probability");
        foreach (var (policy, measure) in Comparison.Policies.SelectMany(policy => Measures.Select(measure => (policy, measure))))
        {
            var interval = policy.Intervals[measure];
            table.Row(policy.Policy, null, policy.Score.Count, Words<ScoreMeasure>.Of(measure), policy.Score[measure], interval?.Lower, interval?.Upper, null);
        }

        foreach (var (pair, measure) in Comparison.Differences.SelectMany(pair => pair.Measures.Select(measure => (pair, measure))))
        {
            table.Row(
                pair.First, pair.Second, pair.Count, Words<ScoreMeasure>.Of(measure.Measure), measure.Difference, measure.Interval?.Lower, measure.Interval?.Upper, measure.Probability);
        }
    }
}
