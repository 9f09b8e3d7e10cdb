using System.Text.Json;

namespace PersonalizedLearning.Simulation;

/// <summary>A selector of a study as it stands in JSON.</summary>
internal sealed record StudySelectorDocument(string Name, string Selector, int Version = 1, JsonElement? Parameters = null);
