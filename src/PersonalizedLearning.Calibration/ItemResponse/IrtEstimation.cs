using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Fits item response functions by marginal maximum likelihood with expectation maximisation (Bock and Aitkin 1981), or with priors by maximum a posteriori (Mislevy 1986).</summary>
/// <remarks>
/// Abilities are standard normal, which fixes the scale, unless anchors do. The logarithm of the posterior never falls from one iteration to the next, and the
/// result is the same bits for any number of threads. An iteration takes time linear in answers times nodes.
/// </remarks>
public static class IrtEstimation
{
    // The typical item is a regression on counts that stay, so it is soon done.
    private const int TypicalSteps = 200;

    /// <summary>Fits the items of one competency.</summary>
    /// <param name="responses">The answers.</param>
    /// <param name="options">How; the default when null.</param>
    /// <param name="control">Threads, cancellation and progress by iterations; the default when null.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="responses"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no answer.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IrtFit Fit(ItemResponses responses, IrtFitOptions? options = null, FitControl? control = null)
    {
        ArgumentNullException.ThrowIfNull(responses);
        if (responses.Count == 0)
        {
            throw new ArgumentException("There is no answer to learn from; expected at least one.", nameof(responses));
        }

        return new IrtSearch(responses, options ?? IrtFitOptions.Default, control ?? FitControl.Default).Run();
    }

    /// <summary>One climb.</summary>
    private sealed class IrtSearch
    {
        private readonly ItemResponses responses;
        private readonly IrtFitOptions options;
        private readonly FitControl control;
        private readonly AbilityGrid grid;
        private readonly ItemStep step;
        private readonly IrtExpectation expectation;
        private readonly ItemPoint[] points;
        private readonly int[] free;
        private readonly bool isAnchored;

        public IrtSearch(ItemResponses responses, IrtFitOptions options, FitControl control)
        {
            this.responses = responses;
            this.options = options;
            this.control = control;
            grid = new AbilityGrid(options.Nodes);
            step = new ItemStep(options, grid.Abilities, grid.Used);
            expectation = new IrtExpectation(responses, grid, control);
            var (right, all) = Totals();
            var anchors = responses.Items.Select(item => item is null ? null : options.Anchors.Find(item)).ToArray();
            free = [.. Enumerable.Range(0, anchors.Length).Where(item => anchors[item] is null)];
            isAnchored = free.Length < anchors.Length;
            points = [.. anchors.Select((anchor, item) => anchor is null ? step.Start(right[item], all[item]) : ItemPoint.Of(anchor))];
        }

        public IrtFit Run()
        {
            var (before, logLikelihood) = Expect();
            var (iterations, converged) = (0, false);
            while (iterations < options.MaxIterations && !converged)
            {
                Maximize();
                iterations++;
                (var value, logLikelihood) = Expect();
                converged = options.Tolerance > 0 && value - before <= options.Tolerance;
                before = value;
                control.Progress?.Report(new FitProgress(converged ? options.MaxIterations : iterations, options.MaxIterations));
            }

            var typical = Typical();
            return new IrtFit(
                ItemBank.Of(responses.Items.Index().Where(item => item.Item is not null).Select(item => new IrtItem(item.Item!, points[item.Index].ToFunction()))),
                typical.ToFunction(), new AbilityPrior { Mean = grid.Mean, StandardDeviation = grid.Deviation }, logLikelihood, responses.Count, responses.LearnerCount,
                iterations, converged, Diagnose(converged));
        }

        private (double Posterior, double LogLikelihood) Expect()
        {
            var logLikelihood = Math.Min(expectation.Run(points), 0);
            var shares = options.Model == IrtModel.OneParameter;
            var prior = shares && free.Length > 0 ? options.LogDiscrimination?.LogDensity(points[free[0]].LogDiscrimination) ?? 0 : 0;
            return (logLikelihood + prior + free.Sum(item => step.LogPrior(points[item], withDiscrimination: !shares)), logLikelihood);
        }

        private void Maximize()
        {
            var shares = options.Model == IrtModel.OneParameter;
            expectation.InParallel(free.Length, index =>
                points[free[index]] = step.Better(points[free[index]], expectation.Counts.Right(free[index]), expectation.Counts.All(free[index]), shares));
            if (shares && free.Length > 0)
            {
                var shared = step.BetterDiscrimination(points, free, expectation.Counts);
                foreach (var item in free)
                {
                    points[item] = points[item] with { LogDiscrimination = shared };
                }
            }

            if (isAnchored)
            {
                grid.SetNormalOf(expectation.Abilities);
            }
        }

        private ItemPoint Typical()
        {
            var pooled = expectation.Counts.Pooled();
            var point = step.Start(pooled.Right(0).ToArray().Sum(), pooled.All(0).ToArray().Sum());
            var before = default(ItemPoint);
            for (var count = 0; count < TypicalSteps && !point.IsNear(before); count++)
            {
                (before, point) = (point, step.Better(point, pooled.Right(0), pooled.All(0), keepsDiscrimination: false));
            }

            return point;
        }

        private (int[] Right, int[] All) Totals()
        {
            var (right, all) = (new int[responses.Items.Count], new int[responses.Items.Count]);
            for (var answer = 0; answer < responses.Count; answer++)
            {
                all[responses.ItemOf[answer]]++;
                right[responses.ItemOf[answer]] += responses.IsCorrect[answer] ? 1 : 0;
            }

            return (right, all);
        }

        private ValueList<Diagnostic> Diagnose(bool converged)
        {
            var (right, all) = Totals();
            var found = new List<Diagnostic>();
            Report("one-sided-items", "all answered alike, so that nothing but the prior or a bound keeps their difficulty", item => right[item] == 0 || right[item] == all[item]);
            Report("few-answers", FormattableString.Invariant($"have fewer than {options.FewAnswers} answers"), item => all[item] < options.FewAnswers);
            Report("parameter-at-bound", "have a discrimination or a difficulty at the bound of the search", item => step.IsAtBound(points[item]));
            if (responses.LearnerCount == 1)
            {
                found.Add(new Diagnostic("one-learner", DiagnosticSeverity.Warning, "learners", "There is one learner, so that abilities and difficulties can't be told apart; expected many."));
            }

            if (!converged && options.MaxIterations > 0)
            {
                found.Add(new Diagnostic(
                    "not-converged", DiagnosticSeverity.Warning, "items", FormattableString.Invariant($"It was still climbing after {options.MaxIterations} iterations.")));
            }

            return [.. found];

            void Report(string code, string what, Predicate<int> isAffected)
            {
                const int named = 5;
                string[] names = [.. free.Where(item => isAffected(item)).Select(item => $"'{responses.Items[item] ?? "unknown"}'")];
                if (names.Length > 0)
                {
                    found.Add(new Diagnostic(
                        code, DiagnosticSeverity.Warning, "items",
                        FormattableString.Invariant($"{names.Length} of {free.Length} items {what}: {string.Join(", ", names.Take(named))}{(names.Length > named ? ", …" : "")}.")));
                }
            }
        }
    }
}
