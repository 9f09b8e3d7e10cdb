namespace PersonalizedLearning.Simulation;

/// <summary>What came out for one group of learners in one cell of a study; its measures stand in <see cref="ConditionResult.Measures"/>.</summary>
public sealed record GroupResult
{
    /// <summary>Gets the name of the group.</summary>
    public required string Group { get; init; }

    /// <summary>Gets how many learners it has.</summary>
    public required long Learners { get; init; }

    /// <summary>Gets the learning curve: at the start and after each step.</summary>
    public required ValueList<CurvePoint> Curve { get; init; }

    /// <summary>Gets how many learners had mastered all goals in truth after exactly so many steps: numbers from 0 steps to the budget.</summary>
    public required ValueList<long> MasteredAfter { get; init; }

    /// <summary>Gets how many learners never mastered all goals.</summary>
    public required long NeverMastered { get; init; }

    /// <summary>Gets after how many steps shares of the learners had mastered all goals.</summary>
    public required ValueList<MasteryQuantile> MasteryQuantiles { get; init; }
}
