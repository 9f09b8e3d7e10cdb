namespace PersonalizedLearning.Paths;

/// <summary>What is made different for a learner.</summary>
public enum DifferentiationAxis
{
    /// <summary>What is learnt, or with which material.</summary>
    Content,

    /// <summary>How it is learnt.</summary>
    Process,

    /// <summary>How it is shown.</summary>
    Product,

    /// <summary>Where, with whom and under which conditions.</summary>
    Environment,
}
