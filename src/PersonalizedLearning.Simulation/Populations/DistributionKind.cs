namespace PersonalizedLearning.Simulation;

/// <summary>Kinds of distributions of a number.</summary>
public enum DistributionKind
{
    /// <summary>Always the same number.</summary>
    Fixed,

    /// <summary>Every number between two is as likely as any other.</summary>
    Uniform,

    /// <summary>The normal distribution.</summary>
    Normal,

    /// <summary>Numbers above 0 whose logarithm is normal.</summary>
    LogNormal,

    /// <summary>The beta distribution: numbers from 0 to 1.</summary>
    Beta,

    /// <summary>Numbers from 0 to 1 whose log odds are normal.</summary>
    LogitNormal,
}
