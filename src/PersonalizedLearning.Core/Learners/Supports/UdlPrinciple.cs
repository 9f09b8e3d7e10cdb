namespace PersonalizedLearning.Learners;

/// <summary>The three principles of Universal Design for Learning (CAST).</summary>
public enum UdlPrinciple
{
    /// <summary>Options for engagement: the why of learning.</summary>
    Engagement,

    /// <summary>Options for representation: the what of learning.</summary>
    Representation,

    /// <summary>Options for action and expression: the how of learning.</summary>
    ActionAndExpression,
}
