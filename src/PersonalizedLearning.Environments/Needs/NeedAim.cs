using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Environments;

/// <summary>A goal as needs see it.</summary>
/// <param name="Competency">Its competency; null for everything.</param>
/// <param name="Due">When it is due; null for never.</param>
/// <param name="Priority">Its share of the learner's time beside an even share.</param>
/// <param name="IsOnTheWay">Whether each competency, by dense index, leads to it.</param>
internal sealed record NeedAim(CompetencyId? Competency, LocalDate? Due, double Priority, bool[] IsOnTheWay);
