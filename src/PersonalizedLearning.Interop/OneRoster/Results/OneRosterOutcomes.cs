using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Interop;

/// <summary>What scores show. Nothing is made up: no maximum, no level, no score of a status.</summary>
/// <param name="live">The rows of the package.</param>
/// <param name="scales">Its scales.</param>
internal sealed class OneRosterOutcomes(OneRosterLive live, Dictionary<string, OneRosterScale> scales)
{
    private readonly ILookup<string, string> ofResults = Links(live, OneRosterFile.ResultScoreScales, "resultSourcedId");
    private readonly ILookup<string, string> ofLineItems = Links(live, OneRosterFile.LineItemScoreScales, "lineItemSourcedId");

    /// <summary>What a score shows; null where it shows nothing.</summary>
    /// <param name="file">The file of the score.</param>
    /// <param name="row">The row with <c>score</c> and <c>textScore</c>.</param>
    /// <param name="result">The result to which it belongs.</param>
    /// <param name="lineItem">The line item of the result; null when there is none.</param>
    public Outcome? Of(OneRosterFile file, OneRosterRow row, OneRosterRow result, OneRosterRow? lineItem) => (Outcome?)Score(file, row, lineItem) ?? Level(file, row, result, lineItem);

    private static ILookup<string, string> Links(OneRosterLive live, OneRosterFile file, string column) =>
        live.Of(file).Values.ToLookup(row => row[column], row => row["scoreScaleSourcedId"], StringComparer.Ordinal);

    private ScoreOutcome? Score(OneRosterFile file, OneRosterRow row, OneRosterRow? lineItem)
    {
        if (row["score"].Length == 0)
        {
            return null;
        }

        var least = lineItem?.Number("resultValueMin") ?? 0;
        if (row.Number("score") is not { } score || lineItem?.Number("resultValueMax") is not { } greatest || !(greatest > least))
        {
            live.Repeat("score-without-maximum", DiagnosticSeverity.Warning, file, row,
                $"The score '{JsonText.Short(row["score"])}' is no number, or the line item states no resultValueMax above its resultValueMin; no share can be derived of it.");
            return null;
        }

        if (score < least || score - least > ScoreOutcome.Limit || greatest - least > ScoreOutcome.Limit)
        {
            live.Repeat("score-out-of-range", DiagnosticSeverity.Warning, file, row,
                FormattableString.Invariant($"The score is {score}, and the line item's range {least} to {greatest}; expected a score in it. Nothing is derived of it."));
            return null;
        }

        return new ScoreOutcome(score - least, greatest - least);
    }

    private LevelOutcome? Level(OneRosterFile file, OneRosterRow row, OneRosterRow result, OneRosterRow? lineItem)
    {
        var text = row["textScore"];
        if (text.Length == 0)
        {
            return null;
        }

        var linked = ofResults[result.SourcedId].Concat(lineItem is null ? [] : ofLineItems[lineItem.SourcedId]);
        var scale = linked.Select(id => scales.GetValueOrDefault(id)).FirstOrDefault(scale => scale?.Names.Contains(text) == true);
        if (scale is null || !Preconditions.IsId(text))
        {
            live.Repeat("text-score-without-scale", DiagnosticSeverity.Warning, file, row,
                $"The textScore '{JsonText.Short(text)}' is on no score scale of the result or its line item; nothing is derived of it.");
            return null;
        }

        return new LevelOutcome(scale.Id, text);
    }
}
