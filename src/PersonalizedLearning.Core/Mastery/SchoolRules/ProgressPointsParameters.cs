namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of progress points.</summary>
public sealed record ProgressPointsParameters
{
    /// <summary>Gets the points at which the skill counts as learned, which is the top of the estimate's range; from 1 to 1000, 5 by default, as in ALEKS.</summary>
    public int LearnedAt { get; init => field = (int)Preconditions.InRange(value, 1, 1000, nameof(LearnedAt)); } = 5;

    /// <summary>Gets the least share of full credit that counts as a right answer; 1 by default, above 0. Reviews count as right unless rated 1.</summary>
    public double CorrectFrom { get; init => field = Preconditions.InRange(value, double.Epsilon, 1, nameof(CorrectFrom)); } = 1;
}
