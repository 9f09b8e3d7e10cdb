namespace PersonalizedLearning.Simulation;

/// <summary>Episodes of KSS: learners of one model, each with what is to be reached.</summary>
/// <param name="Model">The model.</param>
/// <param name="Episodes">The episodes.</param>
public sealed record KssEpisodeSet(KssModel Model, ValueList<KssEpisode> Episodes)
{
    private const int TriesForEach = 1000;

    /// <summary>Gets the model.</summary>
    public KssModel Model { get; } = Model ?? throw new ArgumentNullException(nameof(Model));

    /// <summary>Reads episodes from JSON: <c>{"variant", "difficulty", "episodes": [{"ability", "target", "last", "history"}]}</c>.</summary>
    /// <param name="stream">The file.</param>
    /// <returns>The episodes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InvalidDataException">It does not hold episodes; the message says what, where and what was expected.</exception>
    public static KssEpisodeSet Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return KssEpisodeReader.Read(stream);
    }

    /// <summary>Makes episodes up, as the public code does, each with an open target.</summary>
    /// <param name="model">The model.</param>
    /// <param name="count">How many, from 1.</param>
    /// <param name="seed">The seed; the same seed gives the same episodes.</param>
    /// <returns>The episodes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    /// <exception cref="ArgumentException">The concepts are so easy that learners pass all targets at the start.</exception>
    public static KssEpisodeSet Generate(KssModel model, int count, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var chance = ChanceStream.From(seed);
        var episodes = new List<KssEpisode>();
        for (var tries = 0L; episodes.Count < count; tries++)
        {
            if (tries > TriesForEach * (episodes.Count + 1L))
            {
                throw new ArgumentException($"Learners pass all targets at the start with the difficulties {model.Difficulty}; expected harder ones.", nameof(model));
            }

            var episode = KssStart.Episode(model, ref chance);
            if (IsOpen(model, episode))
            {
                episodes.Add(episode);
            }
        }

        return new KssEpisodeSet(model, episodes.ToValueList());
    }

    /// <summary>Leaves out the episodes whose targets are all passed at the start, as nothing can be reached in them.</summary>
    /// <returns>The others.</returns>
    /// <exception cref="InvalidDataException">None is left.</exception>
    public KssEpisodeSet WithOpenTargets()
    {
        var open = Episodes.Where(episode => IsOpen(Model, episode)).ToValueList();
        return open.Count > 0 ? this with { Episodes = open } : throw new InvalidDataException("all targets of all episodes are passed at the start; expected some that are open.");
    }

    private static bool IsOpen(KssModel model, KssEpisode episode) => episode.Targets.Any(target => !KssLaw.Passes(episode.Ability[target], model.Difficulty[target]));
}
