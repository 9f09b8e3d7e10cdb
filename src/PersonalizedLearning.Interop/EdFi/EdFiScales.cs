using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Performance levels with ranges of scores, as scales: one for each way of reporting.</summary>
internal sealed class EdFiScales(EdFiOptions options, DiagnosticLog diagnostics)
{
    /// <summary>The scales of an assessment or an objective.</summary>
    /// <param name="key">Its key, with which their identifiers begin.</param>
    /// <param name="title">Its name for people.</param>
    /// <param name="element">The element that holds the levels.</param>
    /// <param name="scores">The scores that are possible.</param>
    public ValueList<EdFiScale> Of(string key, string title, XmlFragment element, ValueList<EdFiScoreRange> scores) =>
        element.ChildrenOf("AssessmentPerformanceLevel")
            .GroupBy(level => EdFiTerms.CodeValue(level.TextAt("AssessmentReportingMethod")))
            .SelectMany(levels => IndicatorsOf([.. levels]).Select(indicator => ScaleOf(key, title, levels.Key, indicator.Name, indicator.Levels, scores)))
            .OfType<EdFiScale>()
            .ToValueList();

    // An indicator tells scales apart where a level is there more than once; else its name is often that of the level.
    private static IEnumerable<(string? Name, List<XmlFragment> Levels)> IndicatorsOf(List<XmlFragment> levels) =>
        levels.DistinctBy(level => EdFiTerms.CodeValue(level.TextAt("PerformanceLevel"))).Count() == levels.Count
            ? [(null, levels)]
            : levels.GroupBy(level => level.TextAt("PerformanceLevelIndicatorName")).Select(group => (group.Key, group.ToList()));

    private EdFiScale? ScaleOf(string key, string title, string? method, string? indicator, List<XmlFragment> levels, ValueList<EdFiScoreRange> scores)
    {
        var bands = levels.Select(level => (
            Name: EdFiTerms.CodeValue(level.TextAt("PerformanceLevel")), From: EdFiNumber.At(level, "MinimumScore", diagnostics), To: EdFiNumber.At(level, "MaximumScore", diagnostics))).ToList();
        if (bands.Exists(band => band.Name is null || band.From is null))
        {
            Report("unusable-scale", levels[0], $"A performance level of '{JsonText.Short(title)}' has no name or no least score; such levels are no scale.");
            return null;
        }

        var ordered = bands.OrderBy(band => band.From).ToList();
        var proficient = ordered.FindIndex(band => options.ProficientLevels.Any(word => EdFiTerms.Is(band.Name, word)));
        if (proficient < 0)
        {
            Report("no-proficient-level", levels[0], $"Of the levels {string.Join(", ", ordered.Select(band => band.Name))} none is named as proficient; such levels are no scale. Options may name others.");
            return null;
        }

        var most = ordered.Max(band => band.To ?? band.From!.Value);
        var maximum = scores.Where(range => range.Method == method).Select(range => range.Maximum).Append(most).Max();
        try
        {
            return new EdFiScale(method, new ProficiencyScale(
                string.Join('#', new[] { key, method, indicator }.OfType<string>()), ordered[0].From!.Value, maximum,
                ordered.Select((band, position) => new ProficiencyLevel(band.Name!, band.From!.Value, position >= proficient)).ToValueList(), $"{title}: {indicator ?? method ?? "performance level"}"));
        }
        catch (ArgumentException exception)
        {
            Report("unusable-scale", levels[0], $"The performance levels are no scale: {exception.Message.ReplaceLineEndings(" ")}");
            return null;
        }
    }

    private void Report(string code, XmlFragment element, string message) => diagnostics.Add(code, DiagnosticSeverity.Warning, element.Place, message);
}
