using NodaTime;

namespace PersonalizedLearning.Serialization;

/// <summary>
/// Options of a recommender as they stand in JSON; what is left out keeps the value of the preset, which is the default unless one is named, and <c>neverStale</c>
/// switches staleness off.
/// </summary>
internal sealed record RecommenderDocument(
    string? Preset = null,
    OrderedDictionary<string, double>? Weights = null,
    double? TargetSuccess = null,
    Duration? StaleAfter = null,
    bool NeverStale = false,
    double? RecallTarget = null,
    string[]? Sources = null,
    FilterDocument[]? Filters = null,
    ChoiceDocument? Choice = null);
