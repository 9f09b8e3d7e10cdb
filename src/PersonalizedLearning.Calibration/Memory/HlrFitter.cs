using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Fits half-life regression: one set of weights for all learners and competencies.</summary>
/// <remarks>Without times nothing tells how memory fades: the weights stay at those of the start, and a diagnostic says so.</remarks>
/// <param name="options">How; the default when null.</param>
public sealed class HlrFitter(HlrFitOptions? options = null) : IPolicyFitter
{
    /// <inheritdoc/>
    public string Name => HalfLifeRegression.PolicyName;

    /// <inheritdoc/>
    public PolicyFit Fit(IReadOnlyList<ObservedRow> rows, Predicate<LearnerId>? learners = null, FitControl? control = null)
    {
        var fit = HlrEstimation.Fit(rows, options, learners, control);
        if (fit.Answers == 0)
        {
            throw new ArgumentException("There is no answer to learn from; expected at least one.", nameof(rows));
        }

        return new PolicyFit(
            Name, new MasteryPolicySet(new HalfLifeRegression(fit.Parameters)), fit.LogLikelihood, fit.Answers, fit.Iterations, fit.Converged, [], [DiagnosticOf(fit)]);
    }

    private static Diagnostic DiagnosticOf(HlrFit fit) => fit.Predicted == 0
        ? new Diagnostic(
            "no-later-answer", DiagnosticSeverity.Warning, "answers",
            $"None of {fit.Answers} answers has a time after the one before on the same competency; expected some, for only they tell how memory fades. The weights are those of the start.")
        : new Diagnostic(
            "predicted-answers", DiagnosticSeverity.Info, "answers",
            $"The log-likelihood is that of {fit.Predicted} of {fit.Answers} answers: those later than the one before on the same competency.");
}
