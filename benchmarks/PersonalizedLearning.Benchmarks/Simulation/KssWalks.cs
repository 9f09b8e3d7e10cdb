using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>Learners of KSS who take steps that were drawn before, of which nearly all teach: what a step costs apart from choosing it.</summary>
internal sealed class KssWalks
{
    /// <summary>How many learners there are.</summary>
    public const int Learners = 32;

    /// <summary>How many steps each takes.</summary>
    public const int Steps = 32;

    private readonly LearnerDynamics dynamics;
    private readonly KssEpisodeSet episodes = KssEpisodeSet.Generate(new KssModel(), Learners, seed: 1);
    private readonly double[] starts;
    private readonly double[] state;
    private readonly int[] concepts = new int[Learners * Steps];

    public KssWalks()
    {
        var own = new KssLearnerDynamics(episodes.Model, KssGraph.Open);
        dynamics = own;
        starts = new double[Learners * dynamics.StateSize];
        state = new double[dynamics.StateSize];
        var chance = new SeededChance(1);
        for (var learner = 0; learner < Learners; learner++)
        {
            var episode = episodes.Episodes[learner];
            own.Begin(episode, StartOf(learner));
            var moves = new KssMoves(KssVariant.Kdd, episode.Targets, episode.Last);
            var last = -1;
            for (var step = 0; step < Steps; step++)
            {
                // One in sixteen is drawn from all concepts, as a selector that knows no moves would lose a step now and then.
                last = KssRandomPlayer.Draw(chance.NextBelow(16) == 0 ? KssGraph.All : moves.After(last), ref chance);
                concepts[(learner * Steps) + step] = last;
            }
        }
    }

    /// <summary>All steps through the interface of all learner models: legality, answer and growth.</summary>
    /// <returns>The sum of all abilities at the end and of right answers, to compare.</returns>
    public double Answer()
    {
        var sum = 0.0;
        for (var learner = 0; learner < Learners; learner++)
        {
            StartOf(learner).CopyTo(state);
            var chance = ChanceStream.From((ulong)learner);
            foreach (var concept in concepts.AsSpan(learner * Steps, Steps))
            {
                sum += dynamics.Answer(state, concept, ref chance, ref chance) ? 1 : 0;
            }

            sum += Sum(state.AsSpan(0, KssGraph.Count));
        }

        return sum;
    }

    /// <summary>The same with a stream of chance of its own for each answer, as in a study.</summary>
    public double AnswerInStudy()
    {
        var sum = 0.0;
        for (var learner = 0; learner < Learners; learner++)
        {
            StartOf(learner).CopyTo(state);
            for (var step = 0; step < Steps; step++)
            {
                var concept = concepts[(learner * Steps) + step];
                var answers = ChanceStream.Of(1, learner, ChancePurpose.Answer, concept, step);
                var learning = ChanceStream.Of(1, learner, ChancePurpose.Learning, concept, step);
                sum += dynamics.Answer(state, concept, ref answers, ref learning) ? 1 : 0;
            }

            sum += Sum(state.AsSpan(0, KssGraph.Count));
        }

        return sum;
    }

    /// <summary>Growth alone.</summary>
    public double Practise()
    {
        var sum = 0.0;
        for (var learner = 0; learner < Learners; learner++)
        {
            StartOf(learner).CopyTo(state);
            foreach (var concept in concepts.AsSpan(learner * Steps, Steps))
            {
                KssLaw.Practise(state, concept);
            }

            sum += Sum(state.AsSpan(0, KssGraph.Count));
        }

        return sum;
    }

    /// <summary>All steps in the straightforward way.</summary>
    public double Naive()
    {
        var sum = 0.0;
        for (var learner = 0; learner < Learners; learner++)
        {
            var episode = episodes.Episodes[learner];
            var naive = new NaiveKss(episodes.Model.Difficulty, episode.Ability, episode.Targets, episode.Last, ChanceStream.From((ulong)learner));
            foreach (var concept in concepts.AsSpan(learner * Steps, Steps))
            {
                sum += naive.Step(concept) ? 1 : 0;
            }

            sum += naive.Abilities.Sum();
        }

        return sum;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    private Span<double> StartOf(int learner) => starts.AsSpan(learner * dynamics.StateSize, dynamics.StateSize);
}
