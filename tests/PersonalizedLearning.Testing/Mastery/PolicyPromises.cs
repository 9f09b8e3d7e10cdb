using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Testing.Mastery;

/// <summary>What a mastery policy promises beyond the laws that all of them keep.</summary>
public sealed record PolicyPromises
{
    /// <summary>Whether time alone changes its estimates; if not, the instant asked for must not matter.</summary>
    public bool Forgets { get; init; }

    /// <summary>Whether it predicts the next answer.</summary>
    public bool Predicts { get; init; }

    /// <summary>Whether it takes evidence in any order to the same estimate, but for rounding.</summary>
    public bool IgnoresOrder { get; init; }

    /// <summary>For which parameters a right answer never gives a lower estimate than a wrong one at the same step; null for none.</summary>
    public Func<IMasteryPolicy, bool>? IsMonotone { get; init; }
}
