using System.Text.Json;

namespace PersonalizedLearning.Serialization;

/// <summary>A policy inside the parameters of another one, as it stands in JSON.</summary>
internal sealed record InnerPolicyDocument(string Policy, int Version = 1, JsonElement? Parameters = null);
