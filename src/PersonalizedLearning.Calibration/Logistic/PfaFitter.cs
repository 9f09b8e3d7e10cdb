using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Fits performance factors analysis by penalized logistic regression.</summary>
/// <remarks>
/// An answer on several competencies is one answer, to which all of them add. The rates of a competency are drawn towards those that all share, which also stand for
/// competencies that were not seen.
/// </remarks>
/// <param name="counts">How numbers of answers enter.</param>
/// <param name="penalty">λ of what a competency has of its own, ½λw² beside the log-likelihood; above 0.</param>
public sealed class PfaFitter(CountScale counts = CountScale.Raw, double penalty = 1) : IPolicyFitter
{
    private readonly LktFitOptions options = new() { HasItems = false, Competency = new LktFeatures { Counts = counts }, CompetencyPenalty = penalty };

    /// <inheritdoc/>
    public string Name => PerformanceFactors.PolicyName;

    /// <inheritdoc/>
    public PolicyFit Fit(IReadOnlyList<ObservedRow> rows, Predicate<LearnerId>? learners = null, FitControl? control = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        control ??= FitControl.Default;
        var design = new LogisticDesign(rows, learners, options, default, control.Cancellation);
        var solution = LogisticRegression.Solve(design.Rows, design.Penalties(), control);
        var policies = LogisticFits.ByCompetency(design, solution, weights => new PerformanceFactors(
            new PfaParameters { Easiness = weights[0], Right = weights[1], Wrong = weights[2], Counts = options.Competency.Counts }));
        return LogisticFits.Report(Name, policies, design, solution);
    }
}
