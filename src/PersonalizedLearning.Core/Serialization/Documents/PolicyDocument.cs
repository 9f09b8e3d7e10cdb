using System.Text.Json;

namespace PersonalizedLearning.Serialization;

/// <summary>A policy file as it stands in JSON: parameters for all competencies, overridden member by member for single ones.</summary>
internal sealed record PolicyDocument(string Policy, int Version = 1, JsonElement? Parameters = null, OrderedDictionary<string, JsonElement>? ByCompetency = null);
