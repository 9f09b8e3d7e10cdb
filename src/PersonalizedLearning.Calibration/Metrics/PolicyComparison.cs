namespace PersonalizedLearning.Calibration;

/// <summary>Policies side by side on the same evidence: the figures of each, and the differences of each two, with intervals.</summary>
/// <remarks>Differences are paired: each resample draws the same learners for all policies, so that what is hard for both does not blur them.</remarks>
/// <param name="Policies">The policies, in the order given.</param>
/// <param name="Differences">The differences of each policy to every one after it.</param>
public sealed record PolicyComparison(ValueList<PolicyFigures> Policies, ValueList<PolicyDifference> Differences)
{
    private static readonly ScoreMeasure[] Measures = Enum.GetValues<ScoreMeasure>();

    /// <summary>Compares policies.</summary>
    /// <param name="policies">The policies, with what they predicted of the same rows.</param>
    /// <param name="options">How to find intervals; the default when null.</param>
    /// <param name="control">Threads, cancellation and progress, in resamples of one policy after the other; the default when null.</param>
    /// <returns>The comparison: the same bits for any number of threads.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policies"/> is null.</exception>
    /// <exception cref="ArgumentException">The predictions are of different rows.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static PolicyComparison Of(IReadOnlyList<EvaluatedPolicy> policies, BootstrapOptions? options = null, FitControl? control = null)
    {
        ArgumentNullException.ThrowIfNull(policies);
        foreach (var policy in policies.Skip(1))
        {
            if (!policy.Predictions.IsOfTheRowsOf(policies[0].Predictions))
            {
                throw new ArgumentException($"The predictions of '{policy.Policy}' are of other rows than those of '{policies[0].Policy}'; expected the same.", nameof(policies));
            }
        }

        var (how, with) = (options ?? BootstrapOptions.Default, control ?? FitControl.Default);
        var resamples = policies.Select(policy => Resamples.Of(policy.Predictions, how, with)).ToList();
        return new PolicyComparison(
            policies.Zip(resamples, (policy, drawn) => new PolicyFigures(policy.Policy, policy.Predictions.Score, Intervals(drawn, how.Confidence))).ToValueList(),
            (from first in Enumerable.Range(0, policies.Count)
             from second in Enumerable.Range(first + 1, policies.Count - first - 1)
             select Differing((policies[first], resamples[first]), (policies[second], resamples[second]), how, with)).ToValueList());
    }

    private static ScoreIntervals Intervals(Resamples drawn, double confidence) => new()
    {
        Auc = drawn.Interval(ScoreMeasure.Auc, confidence),
        LogLoss = drawn.Interval(ScoreMeasure.LogLoss, confidence),
        Rmse = drawn.Interval(ScoreMeasure.Rmse, confidence),
        Accuracy = drawn.Interval(ScoreMeasure.Accuracy, confidence),
        CalibrationError = drawn.Interval(ScoreMeasure.CalibrationError, confidence),
    };

    private static PolicyDifference Differing(
        (EvaluatedPolicy Policy, Resamples Drawn) first, (EvaluatedPolicy Policy, Resamples Drawn) second, BootstrapOptions options, FitControl control)
    {
        var (left, right) = (Shared(first, second.Policy.Predictions, options, control), Shared(second, first.Policy.Predictions, options, control));
        return new PolicyDifference(first.Policy.Policy, second.Policy.Policy, left.Answers.Score.Count, Measures.Select(measure =>
        {
            var (interval, probability) = left.Drawn.Difference(measure, right.Drawn, options.Confidence);
            return new MeasureDifference(measure, left.Answers.Score[measure] - right.Answers.Score[measure], interval, probability);
        }).ToValueList());
    }

    private static (PredictedAnswers Answers, Resamples Drawn) Shared(
        (EvaluatedPolicy Policy, Resamples Drawn) policy, PredictedAnswers others, BootstrapOptions options, FitControl control)
    {
        var answers = policy.Policy.Predictions.WherePredictedBy(others);
        return (answers, answers == policy.Policy.Predictions ? policy.Drawn : Resamples.Of(answers, options, control));
    }
}
