namespace PersonalizedLearning.Simulation;

/// <summary>How two arms differ on the same learners.</summary>
public sealed record PairedComparison
{
    /// <summary>Gets the position of the cell in question in <see cref="StudyResult.Conditions"/>.</summary>
    public required int Condition { get; init; }

    /// <summary>Gets the position of the cell that it is compared with.</summary>
    public required int Baseline { get; init; }

    /// <summary>Gets the difference for each learner, the cell in question less the other.</summary>
    public required MeasureResult Difference { get; init; }

    /// <summary>Gets how likely a mean so far from 0 is by chance where there is no difference, on both sides.</summary>
    public required double Probability { get; init; }

    /// <summary>Gets the same corrected for there being many comparisons: all comparisons of this measure in the study are one family.</summary>
    public required double CorrectedProbability { get; init; }

    /// <summary>Gets by what the variance of the difference is smaller than it were with other learners in each arm: from 0, by nothing, to 1; below 0 where it is larger. Not a number where it can't be said.</summary>
    public required double VarianceReduction { get; init; }
}
