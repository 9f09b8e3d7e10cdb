namespace PersonalizedLearning.Environments;

/// <summary>What is scarce.</summary>
public enum PricedResource
{
    /// <summary>A member of staff.</summary>
    Staff,

    /// <summary>A space.</summary>
    Space,
}
