using PersonalizedLearning.Benchmarks.Generators;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>One episode as it goes on: a learner who answers, learns and may only go on to neighbouring concepts.</summary>
internal sealed class KssEnvironment
{
    private readonly KssVariant variant;
    private readonly KssEpisode episode;
    private readonly double[] difficulty;
    private readonly double[] abilities;
    private readonly SplitMix chance;

    public KssEnvironment(KssEpisodeSet set, KssEpisode episode, ulong seed)
    {
        (variant, this.episode, difficulty) = (set.Variant, episode, set.Difficulty);
        abilities = KssDynamics.Padded(episode.Ability);
        chance = new SplitMix(seed);
        Moves = new KssMoves(variant, episode);
        StartScore = Score;
    }

    /// <summary>Which moves are legal.</summary>
    public KssMoves Moves { get; }

    /// <summary>The concept that was last practised to effect in this episode; −1 for none yet.</summary>
    public int Last { get; private set; } = -1;

    /// <summary>How many targets were passed at the start.</summary>
    public int StartScore { get; }

    /// <summary>How many targets would be passed now.</summary>
    public int Score => episode.Targets.Count(target => KssDynamics.Passes(abilities[target], difficulty[target]));

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsOver => variant == KssVariant.V1 && Score == episode.Targets.Length;

    /// <summary>The share of the targets that were open at the start which is passed now. Symbol E_p.</summary>
    public double Reward => (Score - StartScore) / (double)(episode.Targets.Length - StartScore);

    /// <summary>The abilities, which nobody sees but the oracle.</summary>
    public ReadOnlySpan<double> Abilities => abilities.AsSpan(0, KssGraph.Count);

    /// <summary>Practises a concept.</summary>
    /// <param name="concept">The concept.</param>
    /// <returns>Whether the answer was right, and whether the move was legal, so that the learner learnt.</returns>
    public (bool IsRight, bool IsEffective) Step(int concept)
    {
        var isRight = variant == KssVariant.Kdd && chance.Chance(KssDynamics.SuccessAt(abilities[concept], difficulty[concept]));
        var isEffective = Moves.Allows(Last, concept);
        if (isEffective)
        {
            KssDynamics.Practise(abilities, concept);
            Last = concept;
        }

        return (variant == KssVariant.Kdd ? isRight : KssDynamics.Passes(abilities[concept], difficulty[concept]), isEffective);
    }
}
