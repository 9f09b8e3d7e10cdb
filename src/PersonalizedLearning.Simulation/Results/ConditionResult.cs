namespace PersonalizedLearning.Simulation;

/// <summary>What came out in one cell of a study.</summary>
public sealed record ConditionResult
{
    /// <summary>Gets the name of the population.</summary>
    public required string Population { get; init; }

    /// <summary>Gets the name of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>Gets the name of the selector.</summary>
    public required string Selector { get; init; }

    /// <summary>Gets whether the selector saw the truth, as no application can: a bound for the others.</summary>
    public bool SeesTruth { get; init; }

    /// <summary>Gets the budget.</summary>
    public required StudyBudget Budget { get; init; }

    /// <summary>Gets how many learners there were.</summary>
    public required long Learners { get; init; }

    /// <summary>Gets each measure over all learners, and where there are several groups over each of them.</summary>
    public required ValueList<MeasureResult> Measures { get; init; }

    /// <summary>Gets the learning curve: at the start and after each step.</summary>
    public required ValueList<CurvePoint> Curve { get; init; }

    /// <summary>Gets the steps after which <see cref="HeatMap"/> was looked at, ascending from 0.</summary>
    public required ValueList<int> HeatSteps { get; init; }

    /// <summary>Gets the mean true mastery after each of <see cref="HeatSteps"/>: a list for each, with a number for each competency.</summary>
    public required ValueList<ValueList<double>> HeatMap { get; init; }

    /// <summary>Gets how many learners had mastered all goals in truth after exactly so many steps: numbers from 0 steps to the budget.</summary>
    public required ValueList<long> MasteredAfter { get; init; }

    /// <summary>Gets how many learners never mastered all goals.</summary>
    public required long NeverMastered { get; init; }

    /// <summary>Gets how often each competency was practised, over all learners.</summary>
    public required ValueList<long> Exposure { get; init; }

    /// <summary>Gets how estimated and true mastery agree at the end, over all competencies in scope, by bins of the estimate.</summary>
    public required ValueList<CalibrationBin> Calibration { get; init; }

    /// <summary>Gets the mean distance of estimated from true mastery over the bins, weighted by how many are in each.</summary>
    public required double CalibrationError { get; init; }

    /// <summary>Gets after how many steps shares of the learners had mastered all goals: 10, 25, 50, 75 and 90 %.</summary>
    public ValueList<MasteryQuantile> MasteryQuantiles { get; init; }

    /// <summary>Gets how predicted success and right answers agree, over all steps before which the policy predicted something, by bins of the prediction.</summary>
    public ValueList<PredictionBin> Predictions { get; init; }

    /// <summary>Gets the mean distance of predictions from the share of right answers over the bins, weighted by how many are in each; not a number where nothing was predicted.</summary>
    public double PredictionError { get; init; } = double.NaN;

    /// <summary>Gets what came out for each group of learners; empty where there is one group.</summary>
    public ValueList<GroupResult> Groups { get; init; }
}
