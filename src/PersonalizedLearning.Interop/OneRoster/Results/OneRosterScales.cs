using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Score scales as proficiency scales, and back. A value of a scale is <c>{60-89:B}</c>: what is scored, and what it is called.</summary>
internal static partial class OneRosterScales
{
    /// <summary>Reads the scales of a package.</summary>
    public static Dictionary<string, OneRosterScale> Read(OneRosterLive live, OneRosterEvidenceOptions options)
    {
        var scales = new Dictionary<string, OneRosterScale>(StringComparer.Ordinal);
        foreach (var (id, row) in live.Of(OneRosterFile.ScoreScales))
        {
            var values = row.List("scoreScaleValue").Select(ValueOf).ToList();
            var names = values.SelectMany(value => value.IsNumeric ? [value.Name] : (string[])[value.Name, value.Other]).Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);
            var scale = Stated(row, live) ?? Derived(row, values, live, options);
            names.UnionWith(scale?.Levels.Select(level => level.Name) ?? []);
            scales.Add(id, new OneRosterScale(id, names, scale));
        }

        return scales;
    }

    /// <summary>Writes a scale as a row.</summary>
    public static OneRosterRow RowOf(ProficiencyScale scale, RosterClass at) => RosterTables.Row(
        (OneRosterLayout.SourcedId, scale.Id), ("title", scale.Title), ("type", "proficiency"), ("orgSourcedId", at.Organization), ("courseSourcedId", at.Course), ("classSourcedId", at.Id),
        ("scoreScaleValue", string.Join(',', scale.Levels.Select((level, position) => ValueOf(scale, level, position)))), (OneRosterLayout.ScaleColumn, JsonText.Of(writer => Write(writer, scale))));

    private static string ValueOf(ProficiencyScale scale, ProficiencyLevel level, int position)
    {
        var end = position + 1 < scale.Levels.Count ? scale.Levels[position + 1].From : scale.Maximum;
        return FormattableString.Invariant($"{{{level.From:R}-{end:R}:{Marks().Replace(level.Name, " ")}}}");
    }

    private static (bool IsNumeric, double From, double To, string Name, string Other) ValueOf(string text)
    {
        var inner = text.TrimStart('{').TrimEnd('}');
        var colon = inner.IndexOf(':', StringComparison.Ordinal);
        var (left, right) = colon < 0 ? (inner.Trim(), string.Empty) : (inner[..colon].Trim(), inner[(colon + 1)..].Trim());
        if (RangeOf(left) is { } range)
        {
            return (true, range.From, range.To, right, left);
        }

        return RangeOf(right) is { } other ? (true, other.From, other.To, left, right) : (false, 0, 0, right.Length > 0 ? right : left, left);
    }

    private static (double From, double To)? RangeOf(string text)
    {
        if (text.Length > 100 || Range().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var from = double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var to = match.Groups[2].Success ? double.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : from;
        return (Math.Min(from, to), Math.Max(from, to));
    }

    private static ProficiencyScale? Stated(OneRosterRow row, OneRosterLive live)
    {
        var json = row[OneRosterLayout.ScaleColumn];
        if (json.Length == 0)
        {
            return null;
        }

        try
        {
            using var value = JsonText.Parse(json);
            var levels = value.RootElement.GetProperty("levels").EnumerateArray().Select(level => new ProficiencyLevel(
                level.GetProperty("name").GetString()!, level.GetProperty("from").GetDouble(), level.GetProperty("proficient").GetBoolean()));
            return new ProficiencyScale(row.SourcedId, value.RootElement.GetProperty("minimum").GetDouble(), value.RootElement.GetProperty("maximum").GetDouble(), levels.ToValueList(), OrNull(row["title"]));
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            live.Repeat("scale-unusable", DiagnosticSeverity.Warning, OneRosterFile.ScoreScales, row, $"The scale in '{OneRosterLayout.ScaleColumn}' can't be used; the values of the scale are read instead.");
            return null;
        }
    }

    // OneRoster does not say from which level on something is mastered, and nobody can know it from the names.
    private static ProficiencyScale? Derived(
        OneRosterRow row, List<(bool IsNumeric, double From, double To, string Name, string Other)> values, OneRosterLive live, OneRosterEvidenceOptions options)
    {
        if (values.Count == 0 || !values.TrueForAll(value => value.IsNumeric))
        {
            live.Repeat("scale-unusable", DiagnosticSeverity.Info, OneRosterFile.ScoreScales, row, "The values of the scale have no numbers; its levels can be judged, but it is no proficiency scale.");
            return null;
        }

        if (!options.ProficientLevels.TryGetValue(row.SourcedId, out var proficient))
        {
            live.Repeat("scale-without-proficient-level", DiagnosticSeverity.Info, OneRosterFile.ScoreScales, row,
                $"Nothing says from which level on something is mastered; expected it in {nameof(OneRosterEvidenceOptions)}.{nameof(options.ProficientLevels)}. The levels can be judged.");
            return null;
        }

        var sorted = values.OrderBy(value => value.From).ToList();
        var cut = sorted.FindIndex(value => value.Name == proficient);
        var levels = sorted.Select((value, position) => new ProficiencyLevel(value.Name, value.From, cut >= 0 && position >= cut)).ToValueList();
        try
        {
            return new ProficiencyScale(row.SourcedId, sorted[0].From, sorted.Max(value => value.To), levels, OrNull(row["title"]));
        }
        catch (ArgumentException exception)
        {
            live.Repeat("scale-unusable", DiagnosticSeverity.Warning, OneRosterFile.ScoreScales, row, $"The scale is no proficiency scale: {exception.Message.ReplaceLineEndings(" ")}");
            return null;
        }
    }

    private static string? OrNull(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static void Write(Utf8JsonWriter writer, ProficiencyScale scale)
    {
        writer.WriteStartObject();
        RoundTripNumber.Write(writer, "minimum", scale.Minimum);
        RoundTripNumber.Write(writer, "maximum", scale.Maximum);
        writer.WriteStartArray("levels");
        foreach (var level in scale.Levels)
        {
            writer.WriteStartObject();
            writer.WriteString("name", level.Name);
            RoundTripNumber.Write(writer, "from", level.From);
            writer.WriteBoolean("proficient", level.IsProficient);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    [GeneratedRegex("^(-?\\d+(?:\\.\\d+)?)(?:\\s*[-–]\\s*(-?\\d+(?:\\.\\d+)?))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex("[{}:,]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
