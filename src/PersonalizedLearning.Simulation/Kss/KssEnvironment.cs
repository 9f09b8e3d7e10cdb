namespace PersonalizedLearning.Simulation;

/// <summary>One episode as it goes on: a learner who answers, learns and may only go on to neighbouring concepts.</summary>
internal sealed class KssEnvironment
{
    private readonly KssLearnerDynamics dynamics;
    private readonly KssEpisode episode;
    private readonly double[] learner;
    private ChanceStream chance;

    public KssEnvironment(KssModel model, KssEpisode episode, ulong seed)
    {
        this.episode = episode;
        dynamics = new KssLearnerDynamics(model, KssGraph.Open);
        learner = new double[dynamics.StateSize];
        dynamics.Begin(episode, learner);
        chance = ChanceStream.From(seed);
        Moves = new KssMoves(model.Variant, episode.Targets, episode.Last);
        StartScore = Score;
    }

    /// <summary>Which moves are legal.</summary>
    public KssMoves Moves { get; }

    /// <summary>The concept that was last practised to effect in this episode; −1 for none yet.</summary>
    public int Last { get; private set; } = -1;

    /// <summary>How many targets were passed at the start.</summary>
    public int StartScore { get; }

    /// <summary>How many targets would be passed now.</summary>
    public int Score => episode.Targets.Count(target => dynamics.MasteryOf(learner, target) > 0);

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsOver => dynamics.Model.Variant == KssVariant.V1 && Score == episode.Targets.Count;

    /// <summary>The share of the targets that were open at the start which is passed now. Symbol E_p.</summary>
    public double Reward => (Score - StartScore) / (double)(episode.Targets.Count - StartScore);

    /// <summary>The abilities, which nobody sees but the oracle.</summary>
    public ReadOnlySpan<double> Abilities => learner.AsSpan(0, KssGraph.Count);

    /// <summary>Practises a concept.</summary>
    /// <param name="concept">The concept.</param>
    /// <returns>Whether the answer was right, and whether the move was legal, so that the learner learnt.</returns>
    public (bool IsRight, bool IsEffective) Step(int concept)
    {
        var step = dynamics.Step(learner, concept, ref chance);
        Last = step.IsEffective ? concept : Last;
        return step;
    }
}
