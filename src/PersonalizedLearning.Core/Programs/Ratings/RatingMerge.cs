namespace PersonalizedLearning.Programs;

/// <summary>What joining two books gave.</summary>
/// <param name="Book">The ratings of both.</param>
/// <param name="Conflicts">The identifiers under which the two had different ratings, in order.</param>
public sealed record RatingMerge(RatingBook Book, ValueList<RatingId> Conflicts);
