namespace PersonalizedLearning.Paths;

/// <summary>How a proposal stands.</summary>
public enum ProposalState
{
    /// <summary>It can be agreed on.</summary>
    Open,

    /// <summary>Another proposal answered it.</summary>
    Countered,

    /// <summary>Somebody whose agreement it needed declined it.</summary>
    Declined,

    /// <summary>Who made it took it back.</summary>
    Withdrawn,

    /// <summary>It was agreed on and is a version of the plan.</summary>
    Agreed,

    /// <summary>Another proposal on the same version was agreed on, or the plan ended.</summary>
    Superseded,
}
