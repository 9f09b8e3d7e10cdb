using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Fits Bayesian knowledge tracing, each competency for itself.</summary>
/// <param name="options">How; the default when null. Its threads give way to those of the control.</param>
public sealed class BktFitter(BktFitOptions? options = null) : IPolicyFitter
{
    private readonly BktFitOptions options = options ?? BktFitOptions.Default;

    /// <inheritdoc/>
    public string Name => BayesianKnowledgeTracing.PolicyName;

    /// <inheritdoc/>
    public PolicyFit Fit(IReadOnlyList<ObservedRow> rows, Predicate<LearnerId>? learners = null, FitControl? control = null)
    {
        var log = options.ToLog(rows);
        var fits = BktEstimation.Fit(log, options, learners, control);
        if (fits.Count == 0)
        {
            throw new ArgumentException("There is no answer to learn from; expected at least one.", nameof(rows));
        }

        return new PolicyFit(
            Name, BktEstimation.ToPolicies(fits), fits.Sum(fit => fit.LogLikelihood), fits.Sum(fit => fit.Answers), fits.Sum(fit => fit.Iterations),
            fits.All(fit => fit.Converged),
            [.. fits.Select(fit => new CompetencyFit(fit.Competency, fit.LogLikelihood, fit.Answers, fit.Learners, fit.Iterations, fit.Converged, fit.IsDegenerate))],
            [.. BktEstimation.Diagnose(fits, options), .. Missing(log)]);
    }

    private IEnumerable<Diagnostic> Missing(ResponseLog log)
    {
        if (options.ByItem != BktByItem.None && log.Items.Count == 0)
        {
            yield return new Diagnostic("no-items", DiagnosticSeverity.Warning, "evidence", "no answer says which item it is to, so nothing was fitted by item; expected items.");
        }

        if (options.ForgettingPerDay && !log.HasTimes)
        {
            yield return new Diagnostic("no-times", DiagnosticSeverity.Warning, "evidence", "no answer says when it was, so no forgetting by time was fitted; expected times.");
        }
    }
}
