using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Calibration;

/// <summary>What another way of choosing would have given, judged from a log of decisions that left some of the choice to chance, without trying it on anybody.</summary>
/// <remarks>With w = π / μ, the chance of the offer made under the target over that in the log, and r its reward, over n rows.</remarks>
public sealed record OffPolicyEvaluation
{
    // Of estimates that are right, one in sixteen thousand is farther off than this.
    private const double StandardErrors = 4;

    /// <summary>Gets how many rows were used.</summary>
    public required int Rows { get; init; }

    /// <summary>Gets how many rows were refused; <see cref="Diagnostics"/> names each.</summary>
    public required int Refused { get; init; }

    /// <summary>Gets the mean reward in the log itself.</summary>
    public required double? Logged { get; init; }

    /// <summary>Gets the inverse propensity estimate, Σ w r / n (Horvitz and Thompson 1952): right on average, whatever rewards are like.</summary>
    public required OffPolicyEstimate InversePropensity { get; init; }

    /// <summary>Gets the self-normalized one, Σ w r / Σ w (Swaminathan and Joachims 2015): within the range of the rewards, and right in the long run.</summary>
    public required OffPolicyEstimate SelfNormalized { get; init; }

    /// <summary>
    /// Gets the doubly robust one, Σ (Σ π(a) q(a) + w (r − q)) / n with q what the model of rewards predicts (Dudík, Langford and Li 2011): right on average if the
    /// propensities are, and the nearer the better the model.
    /// </summary>
    public required OffPolicyEstimate DoublyRobust { get; init; }

    /// <summary>Gets how many rows of equal weight would tell as much, (Σ w)² / Σ w² (Kish 1965); 0 where all weights are 0.</summary>
    public required double EffectiveRows { get; init; }

    /// <summary>Gets the mean weight, which is near 1 where the log could make every offer of the target; null without rows.</summary>
    public required double? MeanWeight { get; init; }

    /// <summary>Gets the largest weight, before it was cut.</summary>
    public required double LargestWeight { get; init; }

    /// <summary>Gets how many weights were cut.</summary>
    public required int Cut { get; init; }

    /// <summary>
    /// Gets what is amiss: <c>propensity-missing</c> and <c>reward-missing</c> for each row refused, <c>certain-choice</c> where the log left nothing to chance and the
    /// target would have chosen otherwise, <c>never-offered</c> where the target makes offers that are nowhere in the log, and <c>weights-off</c> where the mean weight is
    /// too far from 1.
    /// </summary>
    public ValueList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Judges a way of choosing.</summary>
    /// <param name="rows">The decisions with their outcomes, and what the target would have done.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="control">Threads, cancellation and progress in resamples; the default when null.</param>
    /// <returns>The estimates: the same bits for any number of threads.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static OffPolicyEvaluation Of(IReadOnlyList<OffPolicyRow> rows, OffPolicyOptions? options = null, FitControl? control = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        options ??= OffPolicyOptions.Default;
        var diagnostics = new List<Diagnostic>();
        OffPolicyRow[] used = [.. rows.Where(row => IsUsable(row, diagnostics))];
        double[] weights = [.. used.Select(row => row.TargetProbability / row.Propensity!.Value)];
        double[] cut = [.. weights.Select(weight => Math.Min(weight, options.LargestWeight ?? double.PositiveInfinity))];
        var sums = new OffPolicySums(used, cut, Robust(used, cut, options));
        diagnostics.AddRange(SupportOf(used));
        if (options.LargestWeight is null && sums.MeanWeight is { Value: { } mean, StandardError: { } error } && Math.Abs(mean - 1) > StandardErrors * error && error > 0)
        {
            diagnostics.Add(new Diagnostic(
                "weights-off", DiagnosticSeverity.Warning, "weights",
                FormattableString.Invariant($"The mean weight is {mean}, with a standard error of {error}; expected about 1. The log can't make all offers of the target, or its propensities are wrong.")));
        }

        return sums.Estimates(options.Bootstrap, control ?? FitControl.Default) with
        {
            Refused = rows.Count - used.Length,
            LargestWeight = weights.DefaultIfEmpty(0).Max(),
            Cut = weights.Zip(cut).Count(pair => pair.First > pair.Second),
            Diagnostics = diagnostics.ToValueList(),
        };
    }

    private static bool IsUsable(OffPolicyRow row, List<Diagnostic> diagnostics)
    {
        if (row.Propensity is not (> 0 and <= 1))
        {
            diagnostics.Add(new Diagnostic(
                "propensity-missing", DiagnosticSeverity.Error, row.Place,
                FormattableString.Invariant($"The propensity at {row.Place} is {(row.Propensity is { } found ? found : "not there")}; expected a number above 0, at most 1. The row is not used.")));
            return false;
        }

        if (!double.IsFinite(row.Reward))
        {
            diagnostics.Add(new Diagnostic(
                "reward-missing", DiagnosticSeverity.Error, row.Place, FormattableString.Invariant($"The reward at {row.Place} is {row.Reward}; expected a finite number. The row is not used.")));
            return false;
        }

        return true;
    }

    private static IEnumerable<Diagnostic> SupportOf(OffPolicyRow[] rows)
    {
        var certain = rows.Count(row => row.Propensity == 1 && row.TargetProbability < 1);
        if (certain > 0)
        {
            yield return new Diagnostic(
                "certain-choice", DiagnosticSeverity.Warning, "propensities",
                $"At {certain} of {rows.Length} rows the log was certain of its choice and the target would have chosen otherwise, of which such a log tells nothing.");
        }

        var offered = rows.Select(row => row.Action).ToHashSet();
        var unseen = rows.Select(row => row.Target.Where(share => !offered.Contains(share.Action)).Sum(share => share.Probability)).ToList();
        if (unseen.Exists(share => share > 0))
        {
            yield return new Diagnostic(
                "never-offered", DiagnosticSeverity.Warning, "offers",
                FormattableString.Invariant($"{unseen.Sum() / rows.Length:P1} of what the target would offer is nowhere in the log, which tells nothing of it."));
        }
    }

    /// <summary>The doubly robust term of each row, its learner being unknown to the model that predicts it.</summary>
    private static double[] Robust(OffPolicyRow[] rows, double[] weights, OffPolicyOptions options)
    {
        LearnerId[] learners = [.. rows.Select(row => row.Learner).Distinct()];
        var folds = LearnerFolds.InTurn(learners, Math.Min(options.Folds, Math.Max(learners.Length, 1)));
        var models = Enumerable.Range(0, folds.Count)
            .Select(fold => options.RewardModel([.. rows.Where(row => folds.Count == 1 || folds[row.Learner] != fold)])).ToArray();
        return [.. rows.Zip(weights, (row, weight) =>
        {
            var model = models[folds[row.Learner]];
            return row.Target.Sum(share => share.Probability * model.Predict(row, share.Action)) + (weight * (row.Reward - model.Predict(row, row.Action)));
        })];
    }
}
