namespace PersonalizedLearning.Paths;

/// <summary>How much it differs from what was practised lately: 1 less the share of the latest 8 answers that were on the same competency or on one with the same parent.</summary>
/// <remarks>
/// Interleaved practice is remembered better than practice of one kind in a block (Rohrer and Taylor 2007). Where there are fewer answers the share is of those;
/// without any it is 1.
/// </remarks>
public sealed class VarietyTerm : IScoringTerm
{
    /// <inheritdoc/>
    public string Name => "variety";

    /// <inheritdoc/>
    public bool DependsOnExperience => false;

    /// <inheritdoc/>
    public double Value(in Candidate candidate) => 1 - candidate.Learner.Focus.ShareOf(candidate.Competency);
}
