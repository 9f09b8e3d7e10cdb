using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Learners;

/// <summary>Something in which a learner can grow: because the evidence says so, because the learner has named it, or both.</summary>
/// <param name="Competency">The competency; null where the learner has named it in words only.</param>
/// <param name="Need">What the evidence says; null where it says nothing of the kind.</param>
/// <param name="Named">What the learner has said, the earliest first; empty where nothing.</param>
public sealed record GrowthArea(CompetencyId? Competency, LearningNeed? Need, ValueList<NamedGrowthArea> Named);
