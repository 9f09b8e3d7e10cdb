namespace PersonalizedLearning.Paths;

/// <summary>How far a demonstration has come.</summary>
public enum DemonstrationState
{
    /// <summary>It is offered; no election is in effect yet.</summary>
    Offered,

    /// <summary>How to demonstrate is elected.</summary>
    Elected,

    /// <summary>The work is handed in.</summary>
    HandedIn,

    /// <summary>Somebody has judged, and further judges are needed.</summary>
    Judging,

    /// <summary>All judges have judged and an adjudicator must decide on a criterion, unless judges who revise come to a result.</summary>
    AwaitsAdjudication,

    /// <summary>The result stands.</summary>
    Resolved,

    /// <summary>The offer was taken back before there was a result.</summary>
    Withdrawn,
}
