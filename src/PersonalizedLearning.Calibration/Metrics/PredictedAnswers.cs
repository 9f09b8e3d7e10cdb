namespace PersonalizedLearning.Calibration;

/// <summary>What was predicted of each row of evidence, beside what happened.</summary>
/// <remarks>
/// Each row keeps its place whether or not something was predicted of it, so that policies can be compared answer by answer. Immutable and thread safe.
/// </remarks>
public sealed class PredictedAnswers
{
    private readonly double[] predicted;
    private readonly bool[] correct;
    private readonly LearnerRows learners;

    // NaN is where nothing was predicted.
    internal PredictedAnswers(double[] predicted, bool[] correct, LearnerRows learners)
    {
        this.predicted = predicted;
        this.correct = correct;
        this.learners = learners;
        var (probabilities, answers) = Given();
        Score = PredictionScore.Of(probabilities, answers);
    }

    /// <summary>Gets the number of rows.</summary>
    public int Rows => predicted.Length;

    /// <summary>Gets the number of learners who gave the answers.</summary>
    public int Learners => learners.Learners.Length;

    /// <summary>Gets how well the predictions agree with the answers.</summary>
    public PredictionScore Score { get; }

    /// <summary>Gets the probability of a right answer that was predicted of a row; null where nothing was.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public double? this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
            return double.IsNaN(predicted[row]) ? null : predicted[row];
        }
    }

    /// <summary>The prediction of each row, NaN where there is none.</summary>
    internal ReadOnlySpan<double> Predicted => predicted;

    /// <summary>Whether each row is a right answer.</summary>
    internal ReadOnlySpan<bool> Correct => correct;

    /// <summary>The learner of each row, by index.</summary>
    internal ReadOnlySpan<int> LearnerOf => learners.LearnerOf;

    /// <summary>Compares predicted probabilities with how often answers were right, in equally wide bins: the reliability curve.</summary>
    /// <param name="bins">The number of bins, from 1.</param>
    /// <returns>The bins that hold predictions, in order; each holds its lower end, and the last one both.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bins"/> is less than 1.</exception>
    public ValueList<ReliabilityBin> Reliability(int bins = PredictionScore.Bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var held = new (int Count, double Sum, int Right)[bins];
        for (var row = 0; row < predicted.Length; row++)
        {
            if (!double.IsNaN(predicted[row]))
            {
                ref var bin = ref held[Math.Min((int)(predicted[row] * bins), bins - 1)];
                bin = (bin.Count + 1, bin.Sum + predicted[row], bin.Right + (correct[row] ? 1 : 0));
            }
        }

        return held.Index().Where(bin => bin.Item.Count > 0).Select(bin => new ReliabilityBin(
            (double)bin.Index / bins, (bin.Index + 1.0) / bins, bin.Item.Count, bin.Item.Sum / bin.Item.Count, (double)bin.Item.Right / bin.Item.Count)).ToValueList();
    }

    /// <summary>Whether these are of the same rows as others.</summary>
    internal bool IsOfTheRowsOf(PredictedAnswers other) => Correct.SequenceEqual(other.Correct) && LearnerOf.SequenceEqual(other.LearnerOf);

    /// <summary>These without the rows of which others predict nothing; itself where that leaves all.</summary>
    internal PredictedAnswers WherePredictedBy(PredictedAnswers other)
    {
        double[]? kept = null;
        for (var row = 0; row < predicted.Length; row++)
        {
            if (double.IsNaN(other.predicted[row]) && !double.IsNaN(predicted[row]))
            {
                kept ??= [.. predicted];
                kept[row] = double.NaN;
            }
        }

        return kept is null ? this : new PredictedAnswers(kept, correct, learners);
    }

    private (double[] Predicted, bool[] Correct) Given()
    {
        if (!predicted.Any(double.IsNaN))
        {
            return (predicted, correct);
        }

        int[] rows = [.. Enumerable.Range(0, Rows).Where(row => !double.IsNaN(predicted[row]))];
        return ([.. rows.Select(row => predicted[row])], [.. rows.Select(row => correct[row])]);
    }
}
