using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>What is wrong with fits of knowledge tracing, or may be.</summary>
internal static class BktDiagnostics
{
    // Fewer say little about five parameters.
    private const int FewAnswers = 50;
    private const int FewLearners = 10;

    // How near to a bound is at it.
    private const double Near = 1e-6;

    /// <summary>The problems of a fit.</summary>
    public static IEnumerable<Diagnostic> Of(BktFit fit, BktFitOptions options)
    {
        var place = $"competency '{fit.Competency}'";
        return [.. Degenerate(fit.Parameters, place), .. Learning(fit.Parameters, options, place), .. AtBounds(fit.Parameters, options, place), .. Thin(fit, options, place)];
    }

    private static IEnumerable<Diagnostic> Degenerate(BktParameters parameters, string place)
    {
        if (parameters.Guess + parameters.Slip >= 1)
        {
            yield return Warning("degenerate-fit", place, $"guess + slip is {parameters.Guess + parameters.Slip:0.####}: a right answer is no sign of knowing; expected less than 1.");
        }

        foreach (var item in parameters.ByItem)
        {
            var sum = (item.Guess ?? parameters.Guess) + (item.Slip ?? parameters.Slip);
            if (sum >= 1 && (item.Guess ?? item.Slip) is not null)
            {
                yield return Warning("degenerate-item", $"{place}, item '{item.Item}'", $"guess + slip is {sum:0.####}: a right answer is no sign of knowing; expected less than 1.");
            }
        }
    }

    private static IEnumerable<Diagnostic> Learning(BktParameters parameters, BktFitOptions options, string place)
    {
        if (parameters.Learn <= Near && options.Bounds.Learn.Maximum > 0)
        {
            yield return Warning("learn-at-edge", place, $"learn is {parameters.Learn:0.####}: it is never learnt; expected more than 0.");
        }
        else if (parameters.Learn >= 1 - Near && options.Bounds.Learn.Minimum < 1)
        {
            yield return Warning("learn-at-edge", place, $"learn is {parameters.Learn:0.####}: it is known after one answer, whatever that is; expected less than 1.");
        }
    }

    private static IEnumerable<Diagnostic> AtBounds(BktParameters parameters, BktFitOptions options, string place)
    {
        var bounds = options.Bounds;
        (string Name, double Value, ParameterRange Range, bool IsFitted)[] all =
        [
            ("prior", parameters.Prior, bounds.Prior, true),
            ("learn", parameters.Learn, bounds.Learn, bounds.Learn != ParameterRange.Full),
            ("forget", parameters.Forget, bounds.Forget, options.Forgetting),
            ("guess", parameters.Guess, bounds.Guess, true),
            ("slip", parameters.Slip, bounds.Slip, true),
            ("forgetPerDay", parameters.ForgetPerDay, bounds.ForgetPerDay, options.ForgettingPerDay),
        ];
        return all
            .Where(item => item.IsFitted && item.Range.Minimum < item.Range.Maximum && (item.Value <= item.Range.Minimum + Near || item.Value >= item.Range.Maximum - Near))
            .Select(item => new Diagnostic(
                "parameter-at-bound", DiagnosticSeverity.Info, place,
                FormattableString.Invariant($"{item.Name} is {item.Value:0.####}, at a bound of {item.Range.Minimum:0.####} to {item.Range.Maximum:0.####}; expected a value between.")));
    }

    private static IEnumerable<Diagnostic> Thin(BktFit fit, BktFitOptions options, string place)
    {
        if (fit.Answers < FewAnswers || fit.Learners < FewLearners)
        {
            yield return Warning("few-answers", place, $"there are {fit.Answers} answers of {fit.Learners} learners; expected at least {FewAnswers} of {FewLearners} for parameters to rely on.");
        }

        if (!fit.Converged)
        {
            yield return Warning("not-converged", place, $"the iterations ran out after {options.MaxIterations}, with the likelihood still growing; expected an end before.");
        }
    }

    private static Diagnostic Warning(string code, string place, FormattableString message) => new(code, DiagnosticSeverity.Warning, place, FormattableString.Invariant(message));
}
