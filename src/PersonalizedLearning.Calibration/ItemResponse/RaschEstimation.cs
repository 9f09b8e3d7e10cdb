namespace PersonalizedLearning.Calibration;

/// <summary>Fits the difficulties of Rasch items by conditional maximum likelihood (Andersen 1972): whatever the abilities of the learners are, the number of right answers takes their place.</summary>
/// <remarks>
/// The discrimination is 1 and the mean difficulty 0. Newton's method with exact derivatives from elementary symmetric functions; an iteration takes time m³ for m items, for
/// every set of items that some learner answered.
/// </remarks>
public static class RaschEstimation
{
    /// <summary>Fits the items from answers; learners need not have answered all of them.</summary>
    /// <param name="responses">The answers. Of several answers of a learner to one item the first counts.</param>
    /// <param name="cancellation">What tells the fit to stop.</param>
    /// <returns>
    /// The fit, its difficulties in the order of <see cref="ItemResponses.Items"/>. Items that all who could tell answered alike have none, and the others are fitted without them.
    /// Where answers do not hold the items together (Fischer 1981) none has one.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="responses"/> is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static RaschFit Fit(ItemResponses responses, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(responses);
        return new RaschSearch(RaschTable.Of(responses), cancellation).Run();
    }

    /// <summary>Fits the items from what is sufficient where every learner answered all of them.</summary>
    /// <param name="itemTotals">How many learners answered each item rightly.</param>
    /// <param name="scoreCounts">How many learners had 0, 1, … right answers; one more than there are items.</param>
    /// <param name="cancellation">What tells the fit to stop.</param>
    /// <returns>The fit, its difficulties in the order of the totals.</returns>
    /// <exception cref="ArgumentException">
    /// The counts do not belong together, or all learners who could tell answered an item alike, so that its difficulty is infinite.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static RaschFit Fit(ReadOnlySpan<int> itemTotals, ReadOnlySpan<int> scoreCounts, CancellationToken cancellation = default)
    {
        if (scoreCounts.Length != itemTotals.Length + 1)
        {
            throw new ArgumentException($"There are {scoreCounts.Length} counts of scores; expected {itemTotals.Length + 1}, one more than items.", nameof(scoreCounts));
        }

        var (learners, right) = (0L, 0L);
        foreach (var (score, count) in scoreCounts.ToArray().Index())
        {
            if (count < 0)
            {
                throw new ArgumentException($"The count of score {score} is {count}; expected at least 0.", nameof(scoreCounts));
            }

            (learners, right) = (learners + count, right + ((long)score * count));
        }

        var (perfect, telling) = (scoreCounts[^1], learners - scoreCounts[0] - scoreCounts[^1]);
        foreach (var (item, total) in itemTotals.ToArray().Index())
        {
            if (total <= perfect || total >= perfect + telling)
            {
                throw new ArgumentException(
                    $"Item {item} has {total} right answers; expected {perfect + 1} to {perfect + telling - 1}, for else its difficulty is infinite.", nameof(itemTotals));
            }

            right -= total;
        }

        return right == 0
            ? new RaschSearch(RaschTable.Of(itemTotals, scoreCounts), cancellation).Run()
            : throw new ArgumentException($"Totals and scores differ by {right} right answers; expected the same number in both.", nameof(itemTotals));
    }
}
