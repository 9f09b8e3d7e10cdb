using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Interop;

/// <summary>What results of items say: right or wrong; a score where it is neither all nor nothing.</summary>
internal sealed class EdFiItemOutcomes(DiagnosticLog diagnostics)
{
    /// <summary>The outcome of a result; null where it says none, which is reported.</summary>
    /// <param name="result">The result.</param>
    /// <param name="item">The item.</param>
    /// <param name="raw">The points reached; null when not said.</param>
    public Outcome? Of(XmlFragment result, EdFiItem item, out double? raw)
    {
        var word = EdFiTerms.CodeValue(result.TextAt("AssessmentItemResult"));
        var isCorrect = IsCorrect(word);
        raw = EdFiNumber.At(result, "RawScoreResult", diagnostics);
        if (raw is < 0)
        {
            diagnostics.Add("score-below-minimum", DiagnosticSeverity.Warning, result.Place, FormattableString.Invariant($"The score of item '{JsonText.Short(item.Code)}' is {raw}; expected 0 or more. It is not used."));
            raw = null;
        }

        if (raw is { } points && item.Maximum is > 0 and <= ScoreOutcome.Limit and var maximum)
        {
            return Scored(result, item, points, maximum, isCorrect);
        }

        if (isCorrect is null)
        {
            diagnostics.AddRepeated(
                "item-result-without-outcome", DiagnosticSeverity.Warning, word ?? string.Empty, () => result.Place,
                $"The result '{JsonText.Short(word ?? "(none)")}' of item '{JsonText.Short(item.Code)}' is neither right nor wrong, and there is no score of a maximum. It was left out.");
            return null;
        }

        return Outcome.Correct(isCorrect.Value);
    }

    private static bool? IsCorrect(string? word) => EdFiTerms.Is(word, "Correct") ? true : EdFiTerms.Is(word, "Incorrect") ? false : null;

    private Outcome Scored(XmlFragment result, EdFiItem item, double points, double maximum, bool? isCorrect)
    {
        if (points > maximum)
        {
            diagnostics.AddRepeated(
                "score-above-maximum", DiagnosticSeverity.Warning, result.Name, () => result.Place,
                FormattableString.Invariant($"The score of item '{JsonText.Short(item.Code)}' is {points}, above its maximum {maximum}; it is kept as extra credit where it counts."));
        }

        if (isCorrect is not { } word)
        {
            return Outcome.Score(points, maximum);
        }

        if (points > 0 && points < maximum)
        {
            diagnostics.AddRepeated(
                "item-partly-correct", DiagnosticSeverity.Info, result.Name, () => result.Place,
                FormattableString.Invariant($"Item '{JsonText.Short(item.Code)}' is said to be {(word ? "correct" : "incorrect")} with {points} of {maximum} points; the score is used."));
            return Outcome.Score(points, maximum);
        }

        if (word != points >= maximum)
        {
            diagnostics.AddRepeated(
                "item-result-contradicts-score", DiagnosticSeverity.Warning, result.Name, () => result.Place,
                FormattableString.Invariant($"Item '{JsonText.Short(item.Code)}' is said to be {(word ? "correct" : "incorrect")} with {points} of {maximum} points; the word is used."));
        }

        return Outcome.Correct(word);
    }
}
