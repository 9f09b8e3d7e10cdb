namespace PersonalizedLearning.Calibration;

/// <summary>RMSE(bins), by which the makers of FSRS compare schedulers: how far predicted and real recall are apart where reviews are alike (open-spaced-repetition).</summary>
/// <remarks>
/// Reviews are alike by whole steps of log₃.₆₂ of the days since the one before, of log₁.₈₉ of their number plus 1, and of log₁.₇₃ of the lapses, none being apart. It is
/// √(Σ n(mean predicted − share recalled)²/Σ n) over the bins, n the number of reviews in a bin. Only reviews on a later day than the one before count.
/// </remarks>
public static class RmseBins
{
    /// <summary>Works it out.</summary>
    /// <param name="reviews">The predicted reviews.</param>
    /// <returns>From 0 to 1, 0 the best; null without reviews.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reviews"/> is null.</exception>
    /// <exception cref="ArgumentException">A review has a probability that is none, or days, a number or lapses that can't be; the message tells which.</exception>
    public static double? Of(IReadOnlyCollection<PredictedReview> reviews)
    {
        ArgumentNullException.ThrowIfNull(reviews);

        // In the order of the bins, so that the sum is the same bits for any order of hashing.
        var bins = new SortedDictionary<(int, int, int), (double Excess, int Count)>();
        foreach (var (index, review) in reviews.Index())
        {
            if (!IsPossible(review))
            {
                throw new ArgumentException(
                    $"Review {index} is {review}; expected a probability from 0 to 1, at least 1 day, a number from 1, and from 0 lapses to less than that.", nameof(reviews));
            }

            var bin = (Step(review.Days, 3.62), Step(review.Number + 1, 1.89), review.Lapses == 0 ? -1 : Step(review.Lapses, 1.73));
            var (excess, count) = bins.GetValueOrDefault(bin);
            bins[bin] = (excess + review.Predicted - (review.IsRecalled ? 1 : 0), count + 1);
        }

        return bins.Count == 0 ? null : Math.Sqrt(bins.Values.Sum(bin => bin.Excess * bin.Excess / bin.Count) / reviews.Count);
    }

    private static int Step(int value, double width) => (int)Math.Floor(Math.Log(value) / Math.Log(width));

    private static bool IsPossible(in PredictedReview review) =>
        review.Predicted is >= 0 and <= 1 && review.Days >= 1 && review.Number >= 1 && review.Lapses >= 0 && review.Lapses < review.Number;
}
