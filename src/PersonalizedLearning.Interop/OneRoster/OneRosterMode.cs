namespace PersonalizedLearning.Interop;

/// <summary>What the rows of a file mean for those that were known before.</summary>
public enum OneRosterMode
{
    /// <summary>The file is all there is: what it does not hold is gone. Its rows have neither status nor time of change.</summary>
    Bulk,

    /// <summary>The file holds changes: each row has a status and a time of change.</summary>
    Delta,
}
