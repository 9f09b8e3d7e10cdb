using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Environments;

/// <summary>A need, and the competency of the goal that it serves first; null where everything is a goal.</summary>
internal sealed record AimedNeed(ScheduleNeed Need, CompetencyId? Aim);
