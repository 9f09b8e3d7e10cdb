namespace PersonalizedLearning.Paths;

/// <summary>Finds the weights at which a candidate is overtaken.</summary>
internal static class WeightFlips
{
    // What rounding leaves over of two sums that are equal is far below this.
    private const double Rounding = 1e-12;

    /// <summary>Finds the share of one term at which two candidates are equal.</summary>
    /// <param name="share">The share of the term now, below 1.</param>
    /// <param name="difference">How much higher the term is for the first, −1 to 1.</param>
    /// <param name="margin">How much higher the first scores, from 0.</param>
    /// <returns>The share; null where no share lets the second score higher.</returns>
    public static double? ShareAt(double share, double difference, double margin)
    {
        if (share >= 1 || margin < 0)
        {
            return null;
        }

        var rest = (margin - (share * difference)) / (1 - share);

        // Only where the term and all others together speak for different ones is there a balance between them.
        return Math.Abs(rest) > Rounding && rest * difference < 0 ? rest / (rest - difference) : null;
    }
}
