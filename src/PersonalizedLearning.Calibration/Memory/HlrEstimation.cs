using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Fits the weights of half-life regression by damped Fisher scoring.</summary>
/// <remarks>
/// An answer is predicted where some time has passed since the one before on the same competency; all answers count among the right and wrong ones. There is no chance
/// in the result. An iteration takes time linear in the number of answers, on one thread.
/// </remarks>
public static class HlrEstimation
{
    private const double Bound = 100;

    /// <summary>Fits one set of weights to all answers.</summary>
    /// <param name="rows">The answers; those of a learner and competency in the order in which they happened.</param>
    /// <param name="options">How; the default when null.</param>
    /// <param name="learners">Which learners to learn from; all when null.</param>
    /// <param name="control">Cancellation and progress; the default when null.</param>
    /// <returns>The fit; where no answer can be predicted, the start.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    /// <exception cref="ArgumentException">The start calls an answer impossible.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static HlrFit Fit(IReadOnlyList<ObservedRow> rows, HlrFitOptions? options = null, Predicate<LearnerId>? learners = null, FitControl? control = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var chosen = options ?? HlrFitOptions.Default;
        var run = control ?? FitControl.Default;
        var lapses = PracticeLapses.Of(rows, chosen.Start, learners);
        double[] weights = [chosen.Start.Right, chosen.Start.Wrong, chosen.Start.Bias];
        var (iterations, converged) = lapses.All.Count == 0 ? (0, true) : Climb(lapses.All, weights, HlrCriterion.Likelihood, chosen, run);
        if (chosen.Criterion == HlrCriterion.SquaredError && lapses.All.Count > 0)
        {
            (var more, converged) = Climb(lapses.All, weights, HlrCriterion.SquaredError, chosen, run);
            iterations += more;
        }

        var found = chosen.Start with { Right = weights[0], Wrong = weights[1], Bias = weights[2] };
        return new HlrFit(
            found, LogLikelihood(lapses.All, found), LogLikelihood(lapses.All, chosen.Start), lapses.Answers, lapses.All.Count, lapses.Learners, iterations, converged);
    }

    private static (int Iterations, bool Converged) Climb(
        IReadOnlyList<PracticeLapse> lapses, Span<double> weights, HlrCriterion criterion, HlrFitOptions options, FitControl control)
    {
        var loss = new HlrLoss(lapses, criterion, options.Penalty);
        var scoring = new BoundedScoring(loss, [-Bound, -Bound, -Bound], [Bound, Bound, Bound]);
        var (reached, iterations, converged) = scoring.Minimise(weights, options.MaxIterations, options.Tolerance, control);
        return double.IsFinite(reached)
            ? (iterations, converged)
            : throw new ArgumentException($"The start ({options.Start}) calls an answer impossible; expected one under which every answer may happen.", nameof(options));
    }

    private static double LogLikelihood(IReadOnlyList<PracticeLapse> lapses, HlrParameters parameters)
    {
        var policy = new HalfLifeRegression(parameters);
        return lapses.Sum(lapse =>
        {
            var recall = policy.Estimate(lapse.State, lapse.At).Value;
            return Math.Log(lapse.IsRecalled ? recall : 1 - recall);
        });
    }
}
