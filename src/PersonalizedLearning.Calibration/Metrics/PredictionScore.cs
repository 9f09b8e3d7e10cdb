namespace PersonalizedLearning.Calibration;

/// <summary>How well predicted probabilities of a right answer agree with the answers.</summary>
/// <remarks>A figure that is not defined is null: all of them without predictions, the area under the curve where all answers are right or all are wrong.</remarks>
public sealed record PredictionScore
{
    /// <summary>How far from 0 and 1 a prediction is taken to be for the log loss, which would be infinite for one wrong certainty.</summary>
    public const double Clip = 1e-15;

    /// <summary>The number of equally wide bins of the calibration error.</summary>
    public const int Bins = 10;

    private PredictionScore()
    {
    }

    /// <summary>Gets the number of predictions.</summary>
    public int Count { get; private init; }

    /// <summary>
    /// Gets the area under the receiver operating characteristic: the probability that a right answer was given a higher prediction than a wrong one, equal ones
    /// counting half (Mann and Whitney's U with mid-ranks).
    /// </summary>
    public double? Auc { get; private init; }

    /// <summary>Gets the mean of −ln of the probability that was given to what happened, predictions clipped to <see cref="Clip"/> … 1 − <see cref="Clip"/>.</summary>
    public double? LogLoss { get; private init; }

    /// <summary>Gets the root of the mean squared difference of prediction and answer.</summary>
    public double? Rmse { get; private init; }

    /// <summary>Gets the share of answers that were predicted rightly, one half and more being a prediction of a right answer.</summary>
    public double? Accuracy { get; private init; }

    /// <summary>
    /// Gets the expected calibration error (Naeini, Cooper and Hauskrecht 2015): over <see cref="Bins"/> equally wide bins, each holding its lower end and the last both,
    /// the mean of |share of right answers − mean prediction|, weighted by the number of predictions in the bin.
    /// </summary>
    public double? CalibrationError { get; private init; }

    /// <summary>Gets a figure; null where it is not defined.</summary>
    /// <param name="measure">Which.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such figure.</exception>
    public double? this[ScoreMeasure measure] => measure switch
    {
        ScoreMeasure.Auc => Auc,
        ScoreMeasure.LogLoss => LogLoss,
        ScoreMeasure.Rmse => Rmse,
        ScoreMeasure.Accuracy => Accuracy,
        ScoreMeasure.CalibrationError => CalibrationError,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, $"There is no figure {measure}; expected one of {string.Join(", ", Enum.GetNames<ScoreMeasure>())}."),
    };

    /// <summary>Compares predictions with answers.</summary>
    /// <param name="predicted">The predictions, each from 0 to 1.</param>
    /// <param name="correct">Whether each answer was right; as many as <paramref name="predicted"/>.</param>
    /// <returns>The score. It takes time n log n.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A prediction is not a number from 0 to 1.</exception>
    public static PredictionScore Of(ReadOnlySpan<double> predicted, ReadOnlySpan<bool> correct)
    {
        if (predicted.Length != correct.Length)
        {
            throw new ArgumentException($"There are {correct.Length} answers; expected {predicted.Length}, one for each prediction.", nameof(correct));
        }

        if (predicted.IsEmpty)
        {
            return new PredictionScore();
        }

        var (logLoss, squares, hits) = (0.0, 0.0, 0);
        for (var index = 0; index < predicted.Length; index++)
        {
            var probability = Checked(predicted, index);
            logLoss += LogLossOf(probability, correct[index]);
            squares += SquareOf(probability, correct[index]);
            hits += IsHit(probability, correct[index]) ? 1 : 0;
        }

        double count = predicted.Length;
        return new PredictionScore
        {
            Count = predicted.Length,
            Auc = AreaOf(predicted, correct),
            LogLoss = logLoss / count,
            Rmse = Math.Sqrt(squares / count),
            Accuracy = hits / count,
            CalibrationError = CalibrationErrorOf(predicted, correct),
        };
    }

    internal static double LogLossOf(double predicted, bool isRight)
    {
        var clipped = Math.Clamp(predicted, Clip, 1 - Clip);
        return -Math.Log(isRight ? clipped : 1 - clipped);
    }

    internal static double SquareOf(double predicted, bool isRight) => (predicted - (isRight ? 1 : 0)) * (predicted - (isRight ? 1 : 0));

    internal static bool IsHit(double predicted, bool isRight) => predicted >= 0.5 == isRight;

    internal static int BinOf(double predicted) => Math.Min((int)(predicted * Bins), Bins - 1);

    private static double Checked(ReadOnlySpan<double> predicted, int index) => predicted[index] is >= 0 and <= 1
        ? predicted[index]
        : throw new ArgumentOutOfRangeException(nameof(predicted), FormattableString.Invariant($"Prediction {index} is {predicted[index]}; expected a number from 0 to 1."));

    private static double? AreaOf(ReadOnlySpan<double> predicted, ReadOnlySpan<bool> correct)
    {
        var sorted = predicted.ToArray();
        var answers = correct.ToArray();
        Array.Sort(sorted, answers);
        var (rightBefore, wrongBefore, doubled) = (0L, 0L, 0L);
        for (var start = 0; start < sorted.Length;)
        {
            var (end, right) = (start, 0L);
            for (; end < sorted.Length && sorted[end] == sorted[start]; end++)
            {
                right += answers[end] ? 1 : 0;
            }

            // Each right answer of the group beats the wrong ones below it, and draws with those of the group; in whole numbers nothing is rounded.
            var wrong = end - start - right;
            doubled += right * ((2 * wrongBefore) + wrong);
            (rightBefore, wrongBefore, start) = (rightBefore + right, wrongBefore + wrong, end);
        }

        return rightBefore == 0 || wrongBefore == 0 ? null : doubled / (2.0 * rightBefore * wrongBefore);
    }

    private static double CalibrationErrorOf(ReadOnlySpan<double> predicted, ReadOnlySpan<bool> correct)
    {
        // |right − sum of predictions| of a bin is its size times |share − mean|.
        Span<double> excess = stackalloc double[Bins];
        for (var index = 0; index < predicted.Length; index++)
        {
            excess[BinOf(predicted[index])] += (correct[index] ? 1 : 0) - predicted[index];
        }

        var sum = 0.0;
        foreach (var bin in excess)
        {
            sum += Math.Abs(bin);
        }

        return sum / predicted.Length;
    }
}
