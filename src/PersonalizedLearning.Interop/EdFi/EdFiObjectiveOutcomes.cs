using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Interop;

/// <summary>What results of objectives say: a score of a maximum, else a level on a scale.</summary>
internal sealed class EdFiObjectiveOutcomes(EdFiMetadata metadata, DiagnosticLog diagnostics)
{
    private const double Tolerance = 1e-6;

    /// <summary>The outcome of a result; null where it says none, which is reported.</summary>
    public Outcome? Of(XmlFragment result, EdFiObjective objective)
    {
        if (Score(result, objective, diagnostics) is { } found)
        {
            var (value, range) = found;
            if (value > range.Maximum)
            {
                diagnostics.AddRepeated(
                    "score-above-maximum", DiagnosticSeverity.Warning, result.Name, () => result.Place,
                    FormattableString.Invariant($"The score of objective '{JsonText.Short(objective.Code)}' is {value}, above its maximum {range.Maximum}; it is kept as extra credit."));
            }

            if (value >= range.Minimum)
            {
                CompareLevel(result, objective, value);
                return Outcome.Score(Math.Min(value - range.Minimum, ScoreOutcome.Limit), range.Maximum - range.Minimum);
            }

            diagnostics.AddRepeated(
                "score-below-minimum", DiagnosticSeverity.Warning, result.Name, () => result.Place,
                FormattableString.Invariant($"The score of objective '{JsonText.Short(objective.Code)}' is {value}, below its minimum {range.Minimum}. It is not used."));
        }

        return Level(result, objective) ?? Without(result, objective);
    }

    /// <summary>Reports where the raw score of an objective is not the sum of those of its items, all of which are there.</summary>
    /// <param name="result">The result of the objective.</param>
    /// <param name="points">The raw scores of the items of the same student assessment.</param>
    public void Compare(XmlFragment result, Dictionary<string, double> points)
    {
        if (EdFiKeys.OfObjective(result.Child("ObjectiveAssessmentReference")) is not { } key || !metadata.Objectives.TryGetValue(key, out var objective)
            || objective.Items.Count == 0 || !objective.Items.All(points.ContainsKey)
            || Score(result, objective, null) is not { } found || !EdFiTerms.Is(found.Range.Method, EdFiTerms.RawScore))
        {
            return;
        }

        var sum = objective.Items.Sum(item => points[item]);
        if (Math.Abs(sum - found.Value) > Tolerance)
        {
            diagnostics.AddRepeated(
                "objective-differs-from-items", DiagnosticSeverity.Info, result.Name, () => result.Place,
                FormattableString.Invariant($"The score of objective '{JsonText.Short(objective.Code)}' is {found.Value}, and those of its items add up to {sum}; each is taken as it is."));
        }
    }

    // Of several the raw score, else the first that has a range.
    private static (double Value, EdFiScoreRange Range)? Score(XmlFragment result, EdFiObjective objective, DiagnosticLog? log)
    {
        (double Value, EdFiScoreRange Range)? found = null;
        foreach (var score in result.ChildrenOf("ScoreResult"))
        {
            var method = EdFiTerms.CodeValue(score.TextAt("AssessmentReportingMethod"));
            var range = objective.Scores.Where(item => EdFiTerms.Is(item.Method, method ?? string.Empty) || (item.Method is null && method is null)).Select(item => (EdFiScoreRange?)item).FirstOrDefault();
            if (range is not { } known || (found is not null && !EdFiTerms.Is(method, EdFiTerms.RawScore)))
            {
                continue;
            }

            if (EdFiNumber.TryRead(score.TextAt("Result"), out var value))
            {
                found = (value, known);
            }
            else
            {
                log?.Add(
                    "unusable-value", DiagnosticSeverity.Warning, score.Place,
                    $"The score of objective '{JsonText.Short(objective.Code)}' is '{JsonText.Short(score.TextAt("Result") ?? string.Empty)}'; expected a number up to 1000000000.");
            }
        }

        return found;
    }

    private LevelOutcome? Level(XmlFragment result, EdFiObjective objective)
    {
        foreach (var level in result.ChildrenOf("PerformanceLevel"))
        {
            // In data standards before 4 the level stood in the element itself.
            var name = EdFiTerms.CodeValue(level.TextAt("PerformanceLevel") ?? level.TextAt());
            if (name is null)
            {
                continue;
            }

            var method = EdFiTerms.CodeValue(level.TextAt("AssessmentReportingMethod"));
            var assessment = metadata.Assessments.GetValueOrDefault(EdFiKeys.OfAssessmentIn(result.Child("ObjectiveAssessmentReference")!.Child("ObjectiveAssessmentIdentity")!) ?? string.Empty);
            var scales = objective.Scales.Concat(assessment?.Scales ?? default).Where(item => item.Scale.PositionOf(name) >= 0).OrderByDescending(item => EdFiTerms.Is(item.Method, method ?? string.Empty));
            if (scales.FirstOrDefault() is { } scale)
            {
                return new LevelOutcome(scale.Scale.Id, name);
            }
        }

        return null;
    }

    // A level that follows from the score is said by it; any other is reported.
    private void CompareLevel(XmlFragment result, EdFiObjective objective, double value)
    {
        foreach (var level in result.ChildrenOf("PerformanceLevel"))
        {
            var name = EdFiTerms.CodeValue(level.TextAt("PerformanceLevel") ?? level.TextAt());
            var method = EdFiTerms.CodeValue(level.TextAt("AssessmentReportingMethod"));
            var follows = objective.Scales.FirstOrDefault(item => EdFiTerms.Is(item.Method, method ?? string.Empty))?.Scale is { } scale
                ? scale.LevelOf(Math.Clamp(value, scale.Minimum, scale.Maximum)).Name
                : null;
            if (!string.Equals(name, follows, StringComparison.Ordinal))
            {
                diagnostics.AddRepeated(
                    "level-not-used", DiagnosticSeverity.Info, result.Name, () => level.Place,
                    $"Objective '{JsonText.Short(objective.Code)}' has level '{JsonText.Short(name ?? "(none)")}', which does not follow from its score{(follows is null ? string.Empty : $" ('{follows}')")}; the score is used.");
            }
        }
    }

    private Outcome? Without(XmlFragment result, EdFiObjective objective)
    {
        diagnostics.AddRepeated(
            "objective-without-outcome", DiagnosticSeverity.Warning, result.Name, () => result.Place,
            $"The result of objective '{JsonText.Short(objective.Code)}' has no score of a maximum and no level of a scale, as the metadata say them. It was left out.");
        return null;
    }
}
