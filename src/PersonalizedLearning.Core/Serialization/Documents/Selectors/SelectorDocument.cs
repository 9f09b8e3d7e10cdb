using System.Text.Json;

namespace PersonalizedLearning.Serialization;

/// <summary>A selector with its parameters as it stands in JSON.</summary>
internal sealed record SelectorDocument(string Selector, int Version = 1, JsonElement? Parameters = null);
