namespace PersonalizedLearning.Calibration;

/// <summary>Fits Bayesian knowledge tracing with classes by expectation maximisation (Baum and Welch), exactly: every answer is weighed by the parameters of its own classes.</summary>
/// <remarks>One competency at a time, on one thread. An iteration takes time linear in the number of answers, and does not allocate.</remarks>
public static class BktClassEstimation
{
    // What rounding may take from a sum of logarithms.
    private const double Rounding = 1e-12;

    /// <summary>Fits one competency from one start.</summary>
    /// <param name="sequences">The answers of each learner, in order; learners without answers count for nothing.</param>
    /// <param name="start">Where the climb starts; it says how many classes there are.</param>
    /// <param name="maxIterations">After how many iterations to stop at the latest, from 0.</param>
    /// <param name="tolerance">How little the log-likelihood may grow for the fit to have arrived, from 0. At 0 it goes on until iterations run out.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The parameters are not valid, an answer is of a class that they do not have, or they call the answers impossible.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or not a number.</exception>
    public static BktClassFit Fit(
        IReadOnlyList<IReadOnlyList<ClassedAnswer>> sequences, BktClassParameters start, int maxIterations = 1000, double tolerance = 1e-6)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentOutOfRangeException.ThrowIfNegative(maxIterations);
        if (!(tolerance >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(tolerance), FormattableString.Invariant($"tolerance is {tolerance}; expected a number of at least 0."));
        }

        start.Validate(nameof(start));
        ClassedAnswer[][] answers = [.. sequences.Where(sequence => sequence.Count > 0).Select(sequence => sequence.ToArray())];
        Validate(answers, start);
        var pass = new BktClassPass(start.Learn.Count, start.Guess.Count, answers.Length == 0 ? 0 : answers.Max(sequence => sequence.Length));
        return Climb(answers, start, pass, maxIterations, tolerance);
    }

    private static BktClassFit Climb(ClassedAnswer[][] answers, BktClassParameters start, BktClassPass pass, int maxIterations, double tolerance)
    {
        var best = start;
        var logLikelihood = pass.Expect(answers, start);
        if (!double.IsFinite(logLikelihood))
        {
            throw new ArgumentException($"The start ({start}) calls the answers impossible; expected one under which every answer may happen.", nameof(start));
        }

        for (var iteration = 1; iteration <= maxIterations; iteration++)
        {
            var next = pass.Maximize(best);
            var reached = pass.Expect(answers, next);
            var growth = reached - logLikelihood;

            // Mathematics forbids it to fall: where it does there is nothing left to gain but rounding.
            if (!(growth >= Rounding * logLikelihood))
            {
                return new BktClassFit(best, logLikelihood, iteration - 1, Converged: true);
            }

            (best, logLikelihood) = (next, reached);
            if (growth <= tolerance && tolerance > 0)
            {
                return new BktClassFit(best, logLikelihood, iteration, Converged: true);
            }
        }

        return new BktClassFit(best, logLikelihood, maxIterations, Converged: false);
    }

    private static void Validate(ClassedAnswer[][] sequences, BktClassParameters start)
    {
        foreach (var (learner, sequence) in sequences.Index())
        {
            foreach (var (position, answer) in sequence.Index())
            {
                if ((uint)answer.AnswerClass >= (uint)start.Guess.Count || (uint)answer.LearnClass >= (uint)start.Learn.Count)
                {
                    throw new ArgumentException(
                        FormattableString.Invariant($"Answer {position} of sequence {learner} is of answer class {answer.AnswerClass} and learn class {answer.LearnClass}; ")
                        + FormattableString.Invariant($"expected 0 to {start.Guess.Count - 1} and 0 to {start.Learn.Count - 1}, the classes of the start."), nameof(sequences));
                }
            }
        }
    }
}
