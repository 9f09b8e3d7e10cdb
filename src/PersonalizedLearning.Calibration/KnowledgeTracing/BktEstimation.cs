using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Fits Bayesian knowledge tracing by expectation maximisation (Baum and Welch), exactly, each competency for itself.</summary>
/// <remarks>
/// Every answer counts, the log-likelihood is a real number that never falls from one iteration to the next, and the result depends neither on the number of threads
/// nor on the machine. An iteration takes time linear in the number of answers.
/// </remarks>
public static class BktEstimation
{
    /// <summary>Fits every competency.</summary>
    /// <param name="log">The answers.</param>
    /// <param name="options">How; the default when null.</param>
    /// <param name="learners">Which learners to learn from; all when null.</param>
    /// <param name="control">Threads, cancellation and progress, in starts of competencies; the threads of the options alone when null.</param>
    /// <returns>A fit for each competency of which there are answers, in ordinal order of the competencies.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="log"/> is null.</exception>
    /// <exception cref="ArgumentException">The start calls the answers on a competency impossible.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<BktFit> Fit(ResponseLog log, BktFitOptions? options = null, Predicate<Journal.LearnerId>? learners = null, FitControl? control = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        var chosen = options ?? BktFitOptions.Default;
        var (threads, cancellation) = (control?.Threads ?? chosen.Threads, control?.Cancellation ?? CancellationToken.None);
        bool[]? taken = learners is null ? null : [.. log.Learners.Select(learner => learners(learner))];
        var lanes = new BktLanes[log.Competencies.Count];
        InParallel(lanes.Length, threads, () => competency => lanes[competency] = BktLanes.Of(log, competency, taken), cancellation);

        // The longest climbs first, so that no thread is left with one at the end.
        int[] used = [.. Enumerable.Range(0, lanes.Length).Where(index => lanes[index].Answers > 0).OrderByDescending(index => lanes[index].Correct.Length)];
        var starts = BktStarts.Of(chosen);
        var searches = new BktSearch[used.Length * starts.Count];
        var longest = used.Length == 0 ? 0 : used.Max(index => lanes[index].Longest);
        var progress = new BktProgress(control?.Progress, searches.Length + (chosen.IsRefined ? used.Length : 0));
        InParallel(searches.Length, threads, () =>
        {
            var trace = new BktTrace(longest);
            return index =>
            {
                searches[index] = BktSearch.From(starts[index % starts.Count], lanes[used[index / starts.Count]], chosen, trace, cancellation);
                progress.Advance();
            };
        }, cancellation);

        BktFit[] fits = [.. used.Select((competency, place) => Best(log.Competencies[competency], lanes[competency], searches.AsSpan(place * starts.Count, starts.Count), chosen))];
        if (chosen.IsRefined)
        {
            var refinement = new BktRefinement(log, taken, chosen, cancellation);
            InParallel(fits.Length, threads, () =>
            {
                var trace = new BktTrace(longest, BktClassExpectation.TraceStep(chosen.ForgettingPerDay && log.HasTimes));
                return place =>
                {
                    fits[place] = refinement.Refine(fits[place], used[place], trace);
                    progress.Advance();
                };
            }, cancellation);
        }

        return [.. fits.OrderBy(fit => fit.Competency)];
    }

    /// <summary>Gets the logarithm of the probability of all answers.</summary>
    /// <param name="log">The answers.</param>
    /// <param name="parametersOf">The parameters of each competency.</param>
    /// <returns>The natural logarithm: at most 0, negative infinity where an answer is impossible, and 0 without answers.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static double LogLikelihood(ResponseLog log, Func<CompetencyId, BktParameters> parametersOf)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(parametersOf);
        var sum = 0.0;
        for (var competency = 0; competency < log.Competencies.Count; competency++)
        {
            sum += LogLikelihood(log, competency, parametersOf(log.Competencies[competency]));
        }

        return sum;
    }

    private static double LogLikelihood(ResponseLog log, int competency, BktParameters parameters)
    {
        if (parameters.ByItem.Count == 0 && parameters.ForgetPerDay == 0)
        {
            var plain = BktLanes.Of(log, competency);
            return BktExpectation.Run(plain, BktPoint.Of(parameters), new BktTrace(plain.Longest)).LogLikelihood;
        }

        var classes = new BktItemClasses(log, parameters);
        var lanes = BktClassLanes.Of(log, competency, taken: null, classes, parameters.ForgetPerDay > 0);
        return new BktClassExpectation(lanes).Run(BktItemClasses.ToPoint(parameters));
    }

    /// <summary>Makes policies of fits.</summary>
    /// <param name="fits">The fits.</param>
    /// <returns>
    /// A policy for each competency that was fitted; for all others one whose parameters are the means of the fitted ones for items like all others, weighted by the number of
    /// answers and degenerate ones left out; the defaults where there are none.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="fits"/> is null.</exception>
    public static MasteryPolicySet ToPolicies(IReadOnlyList<BktFit> fits)
    {
        ArgumentNullException.ThrowIfNull(fits);
        return new MasteryPolicySet(
            new BayesianKnowledgeTracing(Mean([.. fits.Where(fit => !fit.IsDegenerate)])),
            fits.ToDictionary(fit => fit.Competency, IMasteryPolicy (fit) => new BayesianKnowledgeTracing(fit.Parameters)));
    }

    /// <summary>Finds what is wrong with fits, or may be.</summary>
    /// <param name="fits">The fits.</param>
    /// <param name="options">The options by which they were fitted; the default when null.</param>
    /// <returns>
    /// In the order of the fits: <c>degenerate-fit</c> and <c>degenerate-item</c> (guess + slip of 1 or more), <c>learn-at-edge</c> (learn of 0 or 1), <c>parameter-at-bound</c>,
    /// <c>few-answers</c> and <c>not-converged</c>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="fits"/> is null.</exception>
    public static IReadOnlyList<Diagnostic> Diagnose(IReadOnlyList<BktFit> fits, BktFitOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(fits);
        return [.. fits.SelectMany(fit => BktDiagnostics.Of(fit, options ?? BktFitOptions.Default))];
    }

    private static BktFit Best(CompetencyId competency, BktLanes lanes, ReadOnlySpan<BktSearch> searches, BktFitOptions options)
    {
        // Of equal ones the first, so that the number of threads can't matter.
        var best = 0;
        for (var start = 1; start < searches.Length; start++)
        {
            best = searches[start].Objective > searches[best].Objective || double.IsNaN(searches[best].Objective) ? start : best;
        }

        var (point, logLikelihood, _, iterations, converged) = searches[best].Named(options);
        return double.IsFinite(logLikelihood)
            ? new BktFit(competency, point.ToParameters(), logLikelihood, lanes.Answers, lanes.Learners, iterations, converged, best)
            : throw new ArgumentException(
                $"The start ({point.ToParameters()}) calls the answers on competency '{competency}' impossible; expected one under which every answer may happen.", nameof(options));
    }

    private static BktParameters? Mean(IReadOnlyList<BktFit> fits)
    {
        double answers = fits.Sum(fit => fit.Answers);
        return fits.Count == 0 ? null : new BktPoint(
            Of(parameters => parameters.Prior), Of(parameters => parameters.Learn), Of(parameters => parameters.Forget),
            Of(parameters => parameters.Guess), Of(parameters => parameters.Slip)).ToParameters() with { ForgetPerDay = Of(parameters => parameters.ForgetPerDay) };

        double Of(Func<BktParameters, double> member) => Math.Clamp(fits.Sum(fit => member(fit.Parameters) * fit.Answers) / answers, 0, 1);
    }

    /// <summary>Does numbered pieces of work, each thread the next one that is left, with room of its own.</summary>
    private static void InParallel(int count, int threads, Func<Action<int>> worker, CancellationToken cancellation)
    {
        var next = -1;
        Parallel.For(0, Math.Min(threads, count), new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, _ =>
        {
            var work = worker();
            for (var index = Interlocked.Increment(ref next); index < count; index = Interlocked.Increment(ref next))
            {
                work(index);
            }
        });
    }
}
