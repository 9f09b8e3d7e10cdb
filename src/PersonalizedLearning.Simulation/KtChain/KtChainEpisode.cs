namespace PersonalizedLearning.Simulation;

/// <summary>One learner of <see cref="KtChain.Model"/> as it goes on.</summary>
internal sealed class KtChainEpisode
{
    private static readonly LearnerDynamics Dynamics = KtChain.Model.For(KtChain.Gated);

    private readonly double[] learner = new double[Dynamics.StateSize];
    private ChanceStream chance;

    public KtChainEpisode(ulong seed)
    {
        chance = ChanceStream.From(seed);
        var person = chance;
        Dynamics.Start(ref person, learner);
    }

    /// <summary>How many concepts are learnt: the first ones.</summary>
    public int Learnt
    {
        get
        {
            var learnt = 0;
            while (learnt < KtChain.Count && Dynamics.MasteryOf(learner, learnt) > 0)
            {
                learnt++;
            }

            return learnt;
        }
    }

    /// <summary>Practises a concept and then answers.</summary>
    /// <returns>Whether the answer was right.</returns>
    public bool Step(int concept)
    {
        // What cannot be learnt now takes no chance, as in the code that the figures were first measured with.
        var unused = chance;
        return Dynamics.Answer(learner, concept, ref chance, ref concept == Learnt ? ref chance : ref unused);
    }
}
