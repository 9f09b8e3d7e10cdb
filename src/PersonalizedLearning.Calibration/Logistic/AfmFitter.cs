using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Fits the additive factors model by penalized logistic regression.</summary>
/// <remarks>As <see cref="PfaFitter"/>; learners who were not seen have the proficiency 0 of the mean learner, as all have in the policies found.</remarks>
/// <param name="hasProficiencies">Whether learners differ while it is fitted, so that practice is told from ability.</param>
/// <param name="penalty">λ of what a competency or a learner has of its own, ½λw² beside the log-likelihood; above 0.</param>
public sealed class AfmFitter(bool hasProficiencies = false, double penalty = 1) : IPolicyFitter
{
    private readonly LktFitOptions options = new() { HasItems = false, Competency = new LktFeatures { Counts = CountScale.Raw }, CompetencyPenalty = penalty };

    /// <inheritdoc/>
    public string Name => AdditiveFactors.PolicyName;

    /// <inheritdoc/>
    public PolicyFit Fit(IReadOnlyList<ObservedRow> rows, Predicate<LearnerId>? learners = null, FitControl? control = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        control ??= FitControl.Default;
        var design = new LogisticDesign(rows, learners, options, new LogisticShape { CountsTogether = true, HasProficiencies = hasProficiencies }, control.Cancellation);
        var solution = LogisticRegression.Solve(design.Rows, design.Penalties(), control);
        var policies = LogisticFits.ByCompetency(
            design, solution, weights => new AdditiveFactors(new AfmParameters { Easiness = weights[0], Learning = weights[1] }));
        return LogisticFits.Report(Name, policies, design, solution);
    }
}
