using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PersonalizedLearning.Simulation;

/// <summary>What the charts of a report are drawn from, as JSON: thinned out where there is more than can be seen.</summary>
internal static class ReportData
{
    private const int MostPoints = 400;
    private const int FewestPoints = 100;
    private const int PointsInAll = 8000;
    private const int MostColumns = 60;
    private const int FewestColumns = 6;
    private const int CellsInAll = 150_000;
    private const int Decimals = 4;

    /// <summary>Writes it.</summary>
    public static string Of(ReportedStudy study)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteNames(json, study);
            json.WriteStartArray("conditions");
            for (var condition = 0; condition < study.Result.Conditions.Count; condition++)
            {
                WriteCondition(json, study, condition);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteNames(Utf8JsonWriter json, ReportedStudy study)
    {
        json.WriteNumber("confidence", Math.Round(study.Result.Confidence, Decimals));
        json.WriteStartArray("arms");
        foreach (var arm in study.Arms)
        {
            json.WriteStartObject();
            json.WriteString("letters", arm.Letters);
            json.WriteString("name", arm.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("settings");
        foreach (var (index, setting) in study.Settings.Index())
        {
            json.WriteStartObject();
            json.WriteString("name", setting.Name);
            WriteNumbers(json, "conditions", setting.Conditions.Select(condition => (double)condition));
            WriteNumber(json, "baseline", study.Baselines[index] ?? double.NaN);
            WriteNumber(json, "best", (study.Primary is { } primary ? study.BestOf(setting, primary) : null) ?? double.NaN);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("competencies");
        foreach (var competency in study.Result.Competencies)
        {
            json.WriteStringValue(competency.Label);
        }

        json.WriteEndArray();
    }

    private static void WriteCondition(Utf8JsonWriter json, ReportedStudy study, int index)
    {
        var (condition, count) = (study.Result.Conditions[index], study.Result.Conditions.Count);
        json.WriteStartObject();
        json.WriteNumber("arm", study.ArmOf(index).Index);
        json.WriteNumber("learners", condition.Learners);
        WriteCurve(json, condition, Math.Clamp(PointsInAll / count, FewestPoints, MostPoints));
        WriteMastered(json, condition, Math.Clamp(PointsInAll / count, FewestPoints, MostPoints));
        WriteHeat(json, condition, Math.Clamp(CellsInAll / (count * Math.Max(1, study.Result.Competencies.Count)), FewestColumns, MostColumns));
        WriteNumbers(json, "exposure", condition.Exposure.Select(times => times / (double)Math.Max(1, condition.Learners)));
        WriteRows(json, "bins", condition.Calibration.Select(bin => (double[])[bin.From, bin.To, bin.Count, bin.Estimate, bin.Mastery]));
        WriteRows(json, "predictions", condition.Predictions.Select(bin => (double[])[bin.From, bin.To, bin.Count, bin.Predicted, bin.Right]));
        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, string name, IEnumerable<double[]> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            WriteNumbers(json, null, row);
        }

        json.WriteEndArray();
    }

    private static void WriteCurve(Utf8JsonWriter json, ConditionResult condition, int most)
    {
        var points = Thinned(condition.Curve.Count, most).Select(index => condition.Curve[index]).ToList();
        json.WriteStartObject("curve");
        WriteNumbers(json, "step", points.Select(point => (double)point.Step));
        WriteNumbers(json, "mastery", points.Select(point => point.Mastery));
        WriteNumbers(json, "lower", points.Select(point => point.Lower));
        WriteNumbers(json, "upper", points.Select(point => point.Upper));
        WriteNumbers(json, "estimate", points.Select(point => point.Estimate));
        WriteNumbers(json, "active", points.Select(point => point.Active / (double)Math.Max(1, condition.Learners)));
        WriteNumbers(json, "right", points.Select(point => point.Step == 0 || point.Active == 0 ? double.NaN : point.Right / (double)point.Active));
        json.WriteEndObject();
    }

    private static void WriteMastered(Utf8JsonWriter json, ConditionResult condition, int most)
    {
        var shares = MasteryTime.Shares(condition);
        var steps = Thinned(shares.Count, most).ToList();
        json.WriteStartObject("mastered");
        WriteNumbers(json, "step", steps.Select(step => (double)step));
        WriteNumbers(json, "share", steps.Select(step => shares[step]));
        json.WriteEndObject();
    }

    // Whole percent: a map shows ten colours.
    private static void WriteHeat(Utf8JsonWriter json, ConditionResult condition, int most)
    {
        var columns = Thinned(condition.HeatSteps.Count, most).ToList();
        json.WriteStartObject("heat");
        WriteNumbers(json, "step", columns.Select(column => (double)condition.HeatSteps[column]));
        json.WriteStartArray("mastery");
        foreach (var column in columns)
        {
            WriteNumbers(json, null, condition.HeatMap[column].Select(mastery => Math.Round(mastery * 100, MidpointRounding.AwayFromZero)));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Which of so many are kept: the first, the last, and others at even distances.</summary>
    private static IEnumerable<int> Thinned(int count, int most) =>
        count <= most ? Enumerable.Range(0, count) : Enumerable.Range(0, most).Select(index => (int)Math.Round(index * (count - 1) / (double)(most - 1), MidpointRounding.AwayFromZero)).Distinct();

    private static void WriteNumbers(Utf8JsonWriter json, string? name, IEnumerable<double> values)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        json.WriteStartArray();
        foreach (var value in values)
        {
            WriteValue(json, value);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        WriteValue(json, value);
    }

    private static void WriteValue(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumberValue(Math.Round(value, Decimals, MidpointRounding.AwayFromZero));
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
