namespace PersonalizedLearning.Serialization;

/// <summary>What is known of one experience as it stands in JSON, beside its identifier.</summary>
internal sealed record WeightedItemDocument(double? Guess = null, double? Slip = null, double? Difficulty = null);
