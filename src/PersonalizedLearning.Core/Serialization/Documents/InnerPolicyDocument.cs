using System.Text.Json.Nodes;

namespace PersonalizedLearning.Serialization;

/// <summary>A policy inside the parameters of another one, as it stands in JSON.</summary>
internal sealed record InnerPolicyDocument(string Policy, int Version = 1, JsonObject? Parameters = null);
