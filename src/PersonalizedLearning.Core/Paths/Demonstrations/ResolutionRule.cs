namespace PersonalizedLearning.Paths;

/// <summary>How the levels that several judges gave on a criterion make one.</summary>
public enum ResolutionRule
{
    /// <summary>The level that more than half of the judges gave; where none did, an adjudicator decides.</summary>
    Majority,

    /// <summary>The median level; of an even number of judges the lower one of the two in the middle.</summary>
    Median,

    /// <summary>The mean of the positions of the levels, rounded as the offer says.</summary>
    Mean,

    /// <summary>The level that all judges gave; where they differ, an adjudicator decides unless they come to agree.</summary>
    Consensus,

    /// <summary>
    /// The rule of two raters of performance assessments: where all are within one level, the level that most gave, the lower one where as many gave each; where two are further apart, a
    /// further rater decides.
    /// </summary>
    AdjacentElseAdjudicate,
}
