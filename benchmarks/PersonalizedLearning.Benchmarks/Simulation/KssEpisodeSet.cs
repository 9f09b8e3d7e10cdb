namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>Episodes of one variant, with the difficulties of the concepts.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Difficulty">One for each concept.</param>
/// <param name="Episodes">The episodes.</param>
internal sealed record KssEpisodeSet(KssVariant Variant, double[] Difficulty, IReadOnlyList<KssEpisode> Episodes);
