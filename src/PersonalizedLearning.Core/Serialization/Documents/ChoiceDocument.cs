using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>A choice rule as it stands in JSON: its name, and the settings that it has.</summary>
internal sealed record ChoiceDocument(
    string Rule,
    double? Tolerance = null,
    double? Diversity = null,
    Exploration? Exploration = null,
    double? Epsilon = null,
    double? Temperature = null,
    int? Pool = null);
