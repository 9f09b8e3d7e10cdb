namespace PersonalizedLearning.Simulation;

/// <summary>Corrects probabilities for there being many comparisons.</summary>
internal static class CorrectedProbabilities
{
    /// <summary>Corrects the probabilities of one family. What is not a number is no comparison: it stays so, and does not count.</summary>
    /// <param name="probabilities">The probabilities, each from 0 to 1 or not a number.</param>
    /// <param name="correction">How.</param>
    /// <returns>For each the corrected one, in the same order.</returns>
    public static double[] Of(ReadOnlySpan<double> probabilities, MultipleComparison correction)
    {
        var corrected = probabilities.ToArray();
        var ascending = Enumerable.Range(0, corrected.Length).Where(place => !double.IsNaN(corrected[place])).OrderBy(place => corrected[place]).ToArray();
        switch (correction)
        {
            case MultipleComparison.Bonferroni:
                Array.ForEach(ascending, place => corrected[place] = Math.Min(1, corrected[place] * ascending.Length));
                break;
            case MultipleComparison.Holm:
                StepDown(corrected, ascending);
                break;
            case MultipleComparison.BenjaminiHochberg:
                StepUp(corrected, ascending);
                break;
        }

        return corrected;
    }

    // The smallest counts for all, the next for one less; none is smaller than one before it.
    private static void StepDown(double[] corrected, int[] ascending)
    {
        var least = 0.0;
        for (var rank = 0; rank < ascending.Length; rank++)
        {
            least = Math.Max(least, Math.Min(1, corrected[ascending[rank]] * (ascending.Length - rank)));
            corrected[ascending[rank]] = least;
        }
    }

    // The largest stays, the next counts for n/(n − 1); none is larger than one behind it.
    private static void StepUp(double[] corrected, int[] ascending)
    {
        var most = 1.0;
        for (var rank = ascending.Length; rank > 0; rank--)
        {
            most = Math.Min(most, corrected[ascending[rank - 1]] * ascending.Length / rank);
            corrected[ascending[rank - 1]] = most;
        }
    }
}
