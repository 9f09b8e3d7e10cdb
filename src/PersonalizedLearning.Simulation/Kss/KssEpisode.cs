namespace PersonalizedLearning.Simulation;

/// <summary>One learner of KSS, and what is to be reached.</summary>
public sealed record KssEpisode
{
    /// <summary>Gets the abilities at the start, one for each of the ten concepts, finite.</summary>
    /// <exception cref="ArgumentException">There are not ten, or one is not finite.</exception>
    public required ValueList<double> Ability
    {
        get;
        init => field = value.Count == KssGraph.Count && value.All(double.IsFinite)
            ? value
            : throw new ArgumentException($"The abilities are {value}; expected {KssGraph.Count} finite numbers, one for each concept.", nameof(Ability));
    }

    /// <summary>Gets the concepts to pass, by number, ascending, at least one.</summary>
    /// <exception cref="ArgumentException">There are none, one is no concept, or they are not ascending.</exception>
    public required ValueList<int> Targets
    {
        get;
        init => field = value.Count > 0 && value.All(IsConcept) && value.Zip(value.Skip(1)).All(pair => pair.First < pair.Second)
            ? value
            : throw new ArgumentException($"The targets are {value}; expected at least one of the concepts 0 to {KssGraph.Count - 1}, ascending.", nameof(Targets));
    }

    /// <summary>Gets the number of the concept that was last practised; −1, the default, for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no concept and not −1.</exception>
    public int Last
    {
        get;
        init => field = value == -1 || IsConcept(value) ? value : throw new ArgumentOutOfRangeException(nameof(Last), value, "Expected a concept from 0 to 9, or −1.");
    }

        = -1;

    /// <summary>Gets what was answered before; none by default. In variant kdd the learner was put back to <see cref="Ability"/> afterwards.</summary>
    public ValueList<KssAnswer> History { get; init; }

    private static bool IsConcept(int number) => number is >= 0 and < KssGraph.Count;
}
