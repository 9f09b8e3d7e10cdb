namespace PersonalizedLearning.Calibration;

/// <summary>Fits Bayesian knowledge tracing with classes by expectation maximisation (Baum and Welch), exactly: every answer is weighed by the parameters of its own classes.</summary>
/// <remarks>
/// One competency at a time, from one start, on one thread: the part of <see cref="BktEstimation"/> for those who make classes of their own. An iteration takes time linear in the
/// number of answers, and does not allocate.
/// </remarks>
public static class BktClassEstimation
{
    /// <summary>Fits one competency from one start.</summary>
    /// <param name="sequences">The answers of each learner, in order; learners without answers count for nothing.</param>
    /// <param name="start">Where the climb starts; it says how many classes there are. Forgetting by time is fitted where it does not start at 0.</param>
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
        var fades = start.ForgetPerDay > 0;
        var lanes = BktClassLanes.Of(answers, start.Learn.Count, start.Guess.Count, fades);
        var climb = new BktClimb(new BktBounds(), BktPriors.None, Forgets: true, fades, maxIterations, tolerance, CancellationToken.None);
        var search = climb.From(BktClassPoint.Of(start), lanes);
        return double.IsFinite(search.LogLikelihood)
            ? new BktClassFit(search.Point.ToParameters(), search.LogLikelihood, search.Iterations, search.Converged)
            : throw new ArgumentException($"The start ({start}) calls the answers impossible; expected one under which every answer may happen.", nameof(start));
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

                if (!(answer.DaysBefore >= 0 && double.IsFinite(answer.DaysBefore)))
                {
                    throw new ArgumentOutOfRangeException(
                        nameof(sequences),
                        FormattableString.Invariant($"Answer {position} of sequence {learner} comes {answer.DaysBefore} days after the one before; expected a finite number of at least 0."));
                }
            }
        }
    }
}
