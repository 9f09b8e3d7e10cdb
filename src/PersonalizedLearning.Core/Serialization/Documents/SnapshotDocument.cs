namespace PersonalizedLearning.Serialization;

/// <summary>A fold at rest, the state as base64.</summary>
internal sealed record SnapshotDocument(string Policy, int Version, int Count, byte[] State);
