namespace PersonalizedLearning.Simulation;

/// <summary>How far an arm falls short of one that sees the truth, on the same learners with the same policy and budget.</summary>
public sealed record ArmRegret
{
    /// <summary>Gets the position of the cell in question in <see cref="StudyResult.Conditions"/>.</summary>
    public required int Condition { get; init; }

    /// <summary>Gets the position of the cell in which a selector that sees the truth chose.</summary>
    public required int Oracle { get; init; }

    /// <summary>Gets the regret of each learner: how much better the measure is where the truth was seen, so that above 0 is worse. Where less is better it is the cell in question less the other.</summary>
    public required MeasureResult Regret { get; init; }
}
