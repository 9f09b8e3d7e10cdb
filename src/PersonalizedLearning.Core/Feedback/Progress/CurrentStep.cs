using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Feedback;

/// <summary>What the learner is working on: there is evidence, and it does not show mastery, not yet or not any more.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Status">Not yet or lapsed.</param>
/// <param name="Level">The level at which it stands.</param>
/// <param name="EvidenceCount">On how many observations that rests.</param>
public sealed record CurrentStep(CompetencyId Competency, MasteryStatus Status, string Level, int EvidenceCount);
