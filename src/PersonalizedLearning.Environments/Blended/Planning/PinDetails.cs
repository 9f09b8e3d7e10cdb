using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Environments;

/// <summary>What a planned session says beside who, where and when.</summary>
internal readonly record struct PinDetails(CompetencyId? Competency = null, SessionPurpose Purpose = SessionPurpose.Learning, string? Station = null);
