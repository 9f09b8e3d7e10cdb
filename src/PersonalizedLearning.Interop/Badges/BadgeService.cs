namespace PersonalizedLearning.Interop;

/// <summary>Something elsewhere that a credential names: a schema, a list of revocations, a place for newer ones, terms of use.</summary>
public sealed record BadgeService : BadgeEntity;
