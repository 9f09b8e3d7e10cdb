using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Fits Bayesian knowledge tracing, each competency for itself.</summary>
/// <param name="options">How; the default when null. Its threads give way to those of the control.</param>
public sealed class BktFitter(BktFitOptions? options = null) : IPolicyFitter
{
    /// <inheritdoc/>
    public string Name => BayesianKnowledgeTracing.PolicyName;

    /// <inheritdoc/>
    public PolicyFit Fit(IReadOnlyList<ObservedRow> rows, Predicate<LearnerId>? learners = null, FitControl? control = null)
    {
        var log = PolicyEvaluation.ToLog(rows);
        var chosen = options ?? BktFitOptions.Default;
        var fits = BktEstimation.Fit(log, control is null ? chosen : chosen with { Threads = control.Threads }, learners);
        if (fits.Count == 0)
        {
            throw new ArgumentException("There is no answer to learn from; expected at least one.", nameof(rows));
        }

        return new PolicyFit(
            Name, BktEstimation.ToPolicies(fits), fits.Sum(fit => fit.LogLikelihood), fits.Sum(fit => fit.Answers), fits.Sum(fit => fit.Iterations),
            fits.All(fit => fit.Converged),
            [.. fits.Select(fit => new CompetencyFit(fit.Competency, fit.LogLikelihood, fit.Answers, fit.Learners, fit.Iterations, fit.Converged, fit.IsDegenerate))],
            [.. fits.Where(fit => fit.IsDegenerate).Select(fit => new Diagnostic(
                "degenerate-fit", DiagnosticSeverity.Warning, $"competency '{fit.Competency}'", "guess + slip is 1 or more: a right answer is no sign of knowing."))]);
    }
}
