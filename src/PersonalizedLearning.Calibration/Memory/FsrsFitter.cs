using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Fits FSRS: one set of weights for all learners and competencies.</summary>
/// <remarks>
/// Without times, or where all reviews of a competency are of one day, nothing tells how memory fades: the weights stay at those of the start, and a diagnostic says so.
/// </remarks>
/// <param name="options">How; the default when null.</param>
public sealed class FsrsFitter(FsrsFitOptions? options = null) : IPolicyFitter
{
    /// <inheritdoc/>
    public string Name => FreeSpacedRepetitionScheduler.PolicyName;

    /// <inheritdoc/>
    public PolicyFit Fit(IReadOnlyList<ObservedRow> rows, Predicate<LearnerId>? learners = null, FitControl? control = null)
    {
        var fit = FsrsEstimation.Fit(rows, options, learners, control);
        if (fit.Reviews == 0)
        {
            throw new ArgumentException("There is no review to learn from; expected at least one.", nameof(rows));
        }

        return new PolicyFit(
            Name, new MasteryPolicySet(new FreeSpacedRepetitionScheduler(fit.Parameters)), fit.LogLikelihood, fit.Reviews, fit.Iterations, fit.Converged, [],
            [.. DiagnosticsOf(fit)]);
    }

    private static IEnumerable<Diagnostic> DiagnosticsOf(FsrsFit fit)
    {
        if (fit.Predicted == 0)
        {
            yield return new Diagnostic(
                "no-later-review", DiagnosticSeverity.Warning, "reviews",
                $"None of {fit.Reviews} reviews has a time on a later day than the one before; expected some, for only they tell how memory fades. The weights are those of the start.");
            yield break;
        }

        yield return new Diagnostic(
            "predicted-reviews", DiagnosticSeverity.Info, "reviews",
            $"The log-likelihood is that of {fit.Predicted} of {fit.Reviews} reviews: those on a later day than the one before.");
        string[] unknown = [.. fit.StandardErrors.Index().Where(error => error.Item is null).Select(error => $"w{error.Index}")];
        if (unknown.Length > 0)
        {
            yield return new Diagnostic(
                "undetermined-weights", DiagnosticSeverity.Info, string.Join(", ", unknown), "These weights are at a bound, or no review depends on them.");
        }
    }
}
