using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Feedback;

/// <summary>What has to wait, and for what.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="By">What it builds on directly and is not mastered.</param>
public sealed record BlockedStep(CompetencyId Competency, ValueList<CompetencyId> By);
