namespace PersonalizedLearning.Paths;

/// <summary>The parts of a decision that can differ.</summary>
public enum ReplayPart
{
    /// <summary>The learner.</summary>
    Learner,

    /// <summary>The instant as of which it was made.</summary>
    AsOf,

    /// <summary>The name or the version of the selector.</summary>
    Selector,

    /// <summary>The settings of the selector.</summary>
    Settings,

    /// <summary>The framework.</summary>
    Framework,

    /// <summary>The mastery decisions.</summary>
    Mastery,

    /// <summary>Goals, core requirement or interests.</summary>
    Aims,

    /// <summary>The catalog.</summary>
    Catalog,

    /// <summary>The constraints of the request.</summary>
    Constraints,

    /// <summary>The answers that selectors may remember.</summary>
    Practice,

    /// <summary>How many items were asked for, the minutes, or the seed.</summary>
    Request,

    /// <summary>How many candidates there were.</summary>
    Candidates,

    /// <summary>The items with their scores and propensities.</summary>
    Choice,
}
