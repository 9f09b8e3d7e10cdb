using System.Text.Json;

namespace PersonalizedLearning.Serialization;

/// <summary>A policy that decides some competencies in place of the one for all, as it stands in JSON: parameters for these, overridden member by member for single ones.</summary>
internal sealed record OtherPolicyDocument(string Policy, OrderedDictionary<string, JsonElement> ByCompetency, int Version = 1, JsonElement? Parameters = null);
