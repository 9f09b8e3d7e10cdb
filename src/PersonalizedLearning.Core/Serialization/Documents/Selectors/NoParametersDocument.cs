namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of a selector that has none.</summary>
internal sealed record NoParametersDocument;
