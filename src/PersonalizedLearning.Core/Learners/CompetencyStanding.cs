using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Learners;

/// <summary>Where a learner stands with a competency, without the evidence behind it.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Status">The decision.</param>
/// <param name="Level">The name of the level on the scale of the rule.</param>
/// <param name="Value">The estimate as it is shown.</param>
/// <param name="EvidenceCount">How many observations it rests on.</param>
public sealed record CompetencyStanding(CompetencyId Competency, MasteryStatus Status, string Level, double Value, int EvidenceCount)
{
    internal static CompetencyStanding Of(MasteryDecision decision) =>
        new(decision.Competency, decision.Status, decision.Level.Name, decision.Estimate.Shown, decision.Estimate.EvidenceCount);
}
