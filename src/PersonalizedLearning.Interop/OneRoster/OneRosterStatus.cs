namespace PersonalizedLearning.Interop;

/// <summary>The status of a row.</summary>
public enum OneRosterStatus
{
    /// <summary>The row has none, as in a bulk file, or one that is not known.</summary>
    Unstated,

    /// <summary>The row is in force.</summary>
    Active,

    /// <summary>The row is to be deleted: it is no more.</summary>
    ToBeDeleted,

    /// <summary>The row is there, but not in use. Neither version has this word; files do.</summary>
    Inactive,
}
