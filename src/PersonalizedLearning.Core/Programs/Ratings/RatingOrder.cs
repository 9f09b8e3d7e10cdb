namespace PersonalizedLearning.Programs;

/// <summary>The order of ratings: by time, then by identifier; and one that tells any two different ones apart.</summary>
internal static class RatingOrder
{
    /// <summary>By time, then by identifier.</summary>
    public static IComparer<SelfRating> InTime { get; } = Comparer<SelfRating>.Create((left, right) => First(left.At.CompareTo(right.At), left.Id.CompareTo(right.Id)));

    /// <summary>By everything.</summary>
    public static int Compare(SelfRating left, SelfRating right) => First(
        InTime.Compare(left, right),
        left.Rater.CompareTo(right.Rater),
        string.CompareOrdinal(left.Rubric, right.Rubric),
        left.RubricVersion.CompareTo(right.RubricVersion),
        left.Unit.CompareTo(right.Unit),
        left.Dimensions.Count.CompareTo(right.Dimensions.Count),
        First([.. left.Dimensions.Zip(right.Dimensions, Compare)]));

    private static int Compare(DimensionRating left, DimensionRating right) => First(
        string.CompareOrdinal(left.Dimension, right.Dimension),
        string.CompareOrdinal(left.Level, right.Level),
        string.CompareOrdinal(left.Note, right.Note),
        string.CompareOrdinal(left.Evidence, right.Evidence));

    private static int First(params ReadOnlySpan<int> signs)
    {
        foreach (var sign in signs)
        {
            if (sign != 0)
            {
                return sign;
            }
        }

        return 0;
    }
}
