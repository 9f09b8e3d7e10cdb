using NodaTime;

namespace PersonalizedLearning.Serialization;

/// <summary>Options of a recommender as they stand in JSON; what is left out keeps its default, and <c>neverStale</c> switches staleness off.</summary>
internal sealed record RecommenderDocument(
    OrderedDictionary<string, double>? Weights = null, double? TargetSuccess = null, Duration? StaleAfter = null, bool NeverStale = false,
    ChoiceDocument? Choice = null);
