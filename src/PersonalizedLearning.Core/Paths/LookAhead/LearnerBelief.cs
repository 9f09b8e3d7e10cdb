namespace PersonalizedLearning.Paths;

/// <summary>What is believed of one learner: supposed learners, weighed by how likely each would have given the answers that were given.</summary>
/// <remarks>
/// The start is spread evenly over every number of chance (Latin hypercube; McKay, Beckman and Conover 1979), which takes fewer learners than chance alone
/// for the same accuracy.
/// </remarks>
internal sealed class LearnerBelief
{
    // No answer rules a supposed learner out for good: a model that calls impossible what was seen is wrong in something.
    private const double LeastLikely = 1e-9;
    private const int MostBatches = 8;

    private readonly ILearnerDynamics dynamics;
    private readonly List<double[]> states = [];
    private readonly List<double> logWeights = [];

    private LearnerBelief(ILearnerDynamics dynamics) => this.dynamics = dynamics;

    /// <summary>Believes what answers say.</summary>
    /// <param name="dynamics">The dynamics.</param>
    /// <param name="answers">The answers in order, each with the position of its competency.</param>
    /// <param name="count">How many learners to suppose at first.</param>
    /// <param name="wanted">How many of them should be worth looking at; where fewer are, more are supposed.</param>
    /// <param name="seed">The seed of chance.</param>
    public static LearnerBelief Of(ILearnerDynamics dynamics, ReadOnlySpan<(int Position, double Success)> answers, int count, int wanted, ulong seed)
    {
        var belief = new LearnerBelief(dynamics);
        if (dynamics.ChanceSize == 0)
        {
            count = wanted = 1;
        }

        var chance = new SeededChance(seed);
        for (var batch = 0; batch < MostBatches && (batch == 0 || belief.EffectiveCount() < wanted); batch++)
        {
            belief.Suppose(count, answers, ref chance);
        }

        return belief;
    }

    /// <summary>Gets the states.</summary>
    public IReadOnlyList<double[]> States => states;

    /// <summary>Gets how likely each of the states is; they add up to 1.</summary>
    public double[] Weights()
    {
        var highest = logWeights.Max();
        double[] weights = [.. logWeights.Select(weight => Math.Exp(weight - highest))];
        var sum = weights.Sum();
        return Array.ConvertAll(weights, weight => weight / sum);
    }

    /// <summary>Draws states as often as they are likely, by systematic resampling (Kitagawa 1996).</summary>
    /// <param name="count">How many; all are the same one where nothing is hidden.</param>
    /// <param name="chance">Chance.</param>
    public double[][] Draw(int count, ref SeededChance chance)
    {
        var drawn = new double[states.Count == 1 ? 1 : count][];
        var weights = Weights();
        var (at, reached) = (0, weights[0]);
        var offset = chance.Next();
        for (var number = 0; number < drawn.Length; number++)
        {
            while (reached < (number + offset) / drawn.Length && at < weights.Length - 1)
            {
                reached += weights[++at];
            }

            drawn[number] = states[at];
        }

        return drawn;
    }

    // Kish 1965: as many equally weighed states would say as much.
    private double EffectiveCount() => 1 / Weights().Sum(weight => weight * weight);

    private void Suppose(int count, ReadOnlySpan<(int Position, double Success)> answers, ref SeededChance chance)
    {
        var draws = EvenlySpread(count, dynamics.ChanceSize, ref chance);
        for (var number = 0; number < count; number++)
        {
            var state = new double[dynamics.StateSize];
            dynamics.Start(draws.AsSpan(number * dynamics.ChanceSize, dynamics.ChanceSize), state);
            var weight = 0.0;
            foreach (var (position, success) in answers)
            {
                weight += Math.Log(Math.Max(dynamics.Observe(state, position, success), LeastLikely));
            }

            states.Add(state);
            logWeights.Add(weight);
        }
    }

    private static double[] EvenlySpread(int count, int size, ref SeededChance chance)
    {
        var draws = new double[count * size];
        var order = new int[count];
        for (var column = 0; column < size; column++)
        {
            for (var number = 0; number < count; number++)
            {
                var other = chance.NextBelow(number + 1);
                (order[number], order[other]) = (order[other], number);
            }

            for (var number = 0; number < count; number++)
            {
                draws[(number * size) + column] = (order[number] + chance.Next()) / count;
            }
        }

        return draws;
    }
}
