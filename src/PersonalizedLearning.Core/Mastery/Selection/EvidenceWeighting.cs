namespace PersonalizedLearning.Mastery;

/// <summary>What counts as one observation: each record, or all records of one activity together.</summary>
public enum EvidenceWeighting
{
    /// <summary>Each record is an observation: a quiz of ten questions weighs as much as ten records without an activity.</summary>
    Item,

    /// <summary>The records of one activity are one observation, with the mean of their shares of full credit.</summary>
    Activity,

    /// <summary>The records of one activity are one observation, with their points as a share of the points possible.</summary>
    ActivityPoints,

    /// <summary>
    /// Each record is an observation, and has the points of its whole activity as a share of the points possible: so Canvas treats the questions of a quiz in
    /// its weighted average and its latest score.
    /// </summary>
    ItemOfActivity,
}
