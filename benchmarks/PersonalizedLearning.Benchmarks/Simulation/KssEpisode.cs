namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>One simulated learner with what is to be reached.</summary>
internal sealed record KssEpisode
{
    /// <summary>The abilities at the start, one for each concept.</summary>
    public required double[] Ability { get; init; }

    /// <summary>The concepts to pass, ascending.</summary>
    public required int[] Targets { get; init; }

    /// <summary>The concept that was last practised; −1 for none.</summary>
    public required int Last { get; init; }

    /// <summary>What was answered before: concepts, and whether rightly. In variant kdd the learner was put back to <see cref="Ability"/> afterwards.</summary>
    public (int Concept, bool IsRight)[] History { get; init; } = [];
}
