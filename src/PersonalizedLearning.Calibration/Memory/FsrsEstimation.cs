using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Fits the weights of FSRS to reviews by damped Fisher scoring, with exact derivatives of the very formulas by which the policy estimates.</summary>
/// <remarks>
/// As in fsrs-rs and py-fsrs-optimizer a review is predicted where a day or more has passed since the one before; reviews of the same day, and the first, only change
/// the memory. Recalled is every rating but again. Weights stay within their published bounds. All reviews weigh alike, and none is left out as an outlier. The result
/// is the same bits for any number of threads. An iteration takes time linear in the number of reviews.
/// </remarks>
public static class FsrsEstimation
{
    /// <summary>Fits one set of weights to all reviews.</summary>
    /// <param name="rows">The reviews; those of a learner and competency in the order in which they happened, as the policy takes them.</param>
    /// <param name="options">How; the default when null.</param>
    /// <param name="learners">Which learners to learn from; all when null.</param>
    /// <param name="control">Threads, cancellation and progress; the default when null.</param>
    /// <returns>The fit; where no review can be predicted, the start.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static FsrsFit Fit(
        IReadOnlyList<ObservedRow> rows, FsrsFitOptions? options = null, Predicate<LearnerId>? learners = null, FitControl? control = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var chosen = options ?? FsrsFitOptions.Default;
        var run = control ?? FitControl.Default;
        var start = chosen.Start;
        var reviews = ReviewSequences.Of(rows, start, learners);
        var loss = new FsrsLoss(reviews, start, chosen.Pull, run.Threads);
        var scoring = Scoring(loss, start);
        var best = default(Descent);
        for (var number = 0; number < chosen.Starts; number++)
        {
            var weights = StartOf(number, chosen);
            var done = new FitProgress((long)number * chosen.MaxIterations, (long)chosen.Starts * chosen.MaxIterations);
            var (reached, iterations, converged) = scoring.Minimise(weights, chosen.MaxIterations, chosen.Tolerance, run, done);

            // Of equal ones the first.
            best = number == 0 || reached < best.Loss ? new Descent(weights, reached, iterations, converged, number) : best;
        }

        return new FsrsFit(
            start with { Weights = [.. best.Weights.Take(start.Weights.Count)] },
            [.. scoring.StandardErrors(best.Weights).Take(start.Weights.Count)],
            loss.LogLikelihood(best.Weights), loss.LogLikelihood([.. start.AllWeights]),
            reviews.Reviews, reviews.Predicted, reviews.Learners, best.Iterations, best.Converged, best.Number);
    }

    private static double[] StartOf(int number, FsrsFitOptions options)
    {
        double[] weights = [.. options.Start.AllWeights];
        var numbers = new SeededChance(unchecked((ulong)options.Seed + ((ulong)number << 32)));
        for (var place = 0; number > 0 && place < options.Start.Weights.Count; place++)
        {
            var moved = weights[place] + (((2 * numbers.Next()) - 1) * FsrsLoss.Deviations[place]);
            weights[place] = Math.Clamp(moved, FsrsParameters.Least[place], FsrsParameters.Greatest[place]);
        }

        return weights;
    }

    // What FSRS-5 does not have stays at the value that makes FSRS-6 of it.
    private static BoundedScoring Scoring(FsrsLoss loss, FsrsParameters start)
    {
        double[] all = [.. start.AllWeights];
        var given = start.Weights.Count;
        return new BoundedScoring(loss, [.. FsrsParameters.Least[..given], .. all[given..]], [.. FsrsParameters.Greatest[..given], .. all[given..]]);
    }

    private readonly record struct Descent(double[] Weights, double Loss, int Iterations, bool Converged, int Number);
}
