using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Testing.Paths;

/// <summary>What a selector promises beyond the laws that all of them keep.</summary>
public sealed record SelectorPromises
{
    /// <summary>For which parameters it offers only what is ready, or was and is mastered; all unless it says otherwise.</summary>
    public Func<ISelector, bool> Gates { get; init; } = _ => true;

    /// <summary>Whether it heeds the constraints of the request.</summary>
    public bool HeedsFilters { get; init; } = true;

    /// <summary>Whether a choice allocates nothing.</summary>
    public bool AllocatesNothing { get; init; } = true;

    /// <summary>Whether a choice of fewer is the first of a choice of more.</summary>
    public bool FewerAreTheFirst { get; init; } = true;

    /// <summary>The registry by which files name it.</summary>
    public SelectorRegistry Registry { get; init; } = SelectorRegistry.Standard;
}
