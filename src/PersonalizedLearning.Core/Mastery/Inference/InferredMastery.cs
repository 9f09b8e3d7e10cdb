using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>What is asserted about a competency and what follows from others.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Asserted">What is asserted about it.</param>
/// <param name="PositiveFrom">The competency whose mastery entails its mastery: itself, else the one the fewest links away; null where none does.</param>
/// <param name="NegativeFrom">The competency whose lack entails that it is not mastered: itself, else the one the fewest links away; null where none does.</param>
public sealed record InferredMastery(CompetencyId Competency, MasterySign Asserted, CompetencyId? PositiveFrom, CompetencyId? NegativeFrom)
{
    /// <summary>Gets what holds of it, asserted or inferred.</summary>
    public MasterySign Sign =>
        (PositiveFrom is null ? MasterySign.None : MasterySign.Positive) | (NegativeFrom is null ? MasterySign.None : MasterySign.Negative);

    /// <summary>Gets whether it follows both that it is mastered and that it is not.</summary>
    public bool IsContradiction => Sign == (MasterySign.Positive | MasterySign.Negative);
}
