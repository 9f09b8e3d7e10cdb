namespace PersonalizedLearning.Calibration;

/// <summary>Which parameters of knowledge tracing are fitted for each item, or each class of items, by itself.</summary>
[Flags]
public enum BktByItem
{
    /// <summary>None: items are all alike.</summary>
    None = 0,

    /// <summary>Guess and slip: items differ in how hard they are.</summary>
    Guess = 1,

    /// <summary>Learn and forget: items differ in how much is learnt from them.</summary>
    Learn = 2,

    /// <summary>All four.</summary>
    Both = Guess | Learn,
}
