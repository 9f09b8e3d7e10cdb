namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>Episodes of one variant, with the difficulties of the concepts.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Difficulty">One for each concept.</param>
/// <param name="Episodes">The episodes.</param>
internal sealed record KssEpisodeSet(KssVariant Variant, double[] Difficulty, IReadOnlyList<KssEpisode> Episodes)
{
    /// <summary>Leaves out the episodes whose targets are all passed at the start, as nothing can be reached in them.</summary>
    /// <exception cref="InvalidDataException">None is left.</exception>
    public KssEpisodeSet WithOpenTargets()
    {
        var open = Episodes.Where(episode => episode.Targets.Any(target => !KssDynamics.Passes(episode.Ability[target], Difficulty[target]))).ToList();
        return open.Count > 0 ? this with { Episodes = open } : throw new InvalidDataException("all targets of all episodes are passed at the start; expected some that are open.");
    }
}
