namespace PersonalizedLearning.Calibration;

/// <summary>Predictions summed up by learner, so that the figures of any multiple of each learner are found quickly.</summary>
internal sealed class ScoreSums
{
    /// <summary>How many figures there are.</summary>
    public const int Measures = 5;

    private readonly int[] counts;
    private readonly int[] hits;
    private readonly double[] logLosses;
    private readonly double[] squares;
    private readonly double[] excess;

    // Predictions from the lowest up, as twice the learner, and 1 more where the answer is right; and where each run of equal ones ends.
    private readonly int[] ranked;
    private readonly int[] runEnds;

    public ScoreSums(PredictedAnswers answers)
    {
        counts = new int[answers.Learners];
        hits = new int[answers.Learners];
        logLosses = new double[answers.Learners];
        squares = new double[answers.Learners];
        excess = new double[answers.Learners * PredictionScore.Bins];
        ranked = new int[answers.Score.Count];
        var sorted = new double[ranked.Length];
        var next = 0;
        for (var row = 0; row < answers.Rows; row++)
        {
            var (predicted, isRight, learner) = (answers.Predicted[row], answers.Correct[row], answers.LearnerOf[row]);
            if (!double.IsNaN(predicted))
            {
                Add(learner, predicted, isRight);
                sorted[next] = predicted;
                ranked[next++] = (2 * learner) + (isRight ? 1 : 0);
            }
        }

        Array.Sort(sorted, ranked);
        runEnds = [.. Enumerable.Range(1, sorted.Length).Where(end => end == sorted.Length || sorted[end] != sorted[end - 1])];
    }

    /// <summary>How many learners there are.</summary>
    public int Learners => counts.Length;

    /// <summary>How many learners have predictions.</summary>
    public int Predicted => counts.Count(count => count > 0);

    /// <summary>Finds the figures, in the order of <see cref="ScoreMeasure"/>, NaN where one is not defined, with each learner as often as said.</summary>
    public void Score(ReadOnlySpan<int> weights, Span<double> figures)
    {
        var (count, hit, logLoss, square) = (0L, 0L, 0.0, 0.0);
        Span<double> bins = stackalloc double[PredictionScore.Bins];
        bins.Clear();
        for (var learner = 0; learner < weights.Length; learner++)
        {
            var weight = weights[learner];
            if (weight == 0)
            {
                continue;
            }

            count += (long)weight * counts[learner];
            hit += (long)weight * hits[learner];
            logLoss += weight * logLosses[learner];
            square += weight * squares[learner];
            for (var bin = 0; bin < bins.Length; bin++)
            {
                bins[bin] += weight * excess[(learner * PredictionScore.Bins) + bin];
            }
        }

        figures[(int)ScoreMeasure.Auc] = Area(weights);
        figures[(int)ScoreMeasure.LogLoss] = logLoss / count;
        figures[(int)ScoreMeasure.Rmse] = Math.Sqrt(square / count);
        figures[(int)ScoreMeasure.Accuracy] = (double)hit / count;
        figures[(int)ScoreMeasure.CalibrationError] = SumOfAbsolutes(bins) / count;
    }

    private void Add(int learner, double predicted, bool isRight)
    {
        counts[learner]++;
        hits[learner] += PredictionScore.IsHit(predicted, isRight) ? 1 : 0;
        logLosses[learner] += PredictionScore.LogLossOf(predicted, isRight);
        squares[learner] += PredictionScore.SquareOf(predicted, isRight);
        excess[(learner * PredictionScore.Bins) + PredictionScore.BinOf(predicted)] += (isRight ? 1 : 0) - predicted;
    }

    private double Area(ReadOnlySpan<int> weights)
    {
        var (rightBefore, wrongBefore, doubled, start) = (0L, 0L, 0L, 0);
        foreach (var end in runEnds)
        {
            var (right, all) = (0L, 0L);
            for (; start < end; start++)
            {
                var weight = weights[ranked[start] >> 1];
                all += weight;
                right += (ranked[start] & 1) * weight;
            }

            var wrong = all - right;
            doubled += right * ((2 * wrongBefore) + wrong);
            (rightBefore, wrongBefore) = (rightBefore + right, wrongBefore + wrong);
        }

        return doubled / (2.0 * rightBefore * wrongBefore);
    }

    private static double SumOfAbsolutes(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += Math.Abs(value);
        }

        return sum;
    }
}
