namespace PersonalizedLearning.Interop;

/// <summary>What a verb says about what a learner can do.</summary>
public enum XapiVerbMeaning
{
    /// <summary>Nothing: that something was started, seen or completed is no evidence of mastery.</summary>
    None,

    /// <summary>What the result says, by a score or by success; nothing where it says neither.</summary>
    Result,

    /// <summary>That it succeeded.</summary>
    Success,

    /// <summary>That it failed.</summary>
    Failure,
}
