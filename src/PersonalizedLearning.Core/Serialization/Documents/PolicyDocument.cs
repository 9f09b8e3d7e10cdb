using System.Text.Json.Nodes;

namespace PersonalizedLearning.Serialization;

/// <summary>A policy file as it stands in JSON: parameters for all competencies, overridden member by member for single ones.</summary>
internal sealed record PolicyDocument(string Policy, int Version = 1, JsonObject? Parameters = null, SortedDictionary<string, JsonObject>? ByCompetency = null);
