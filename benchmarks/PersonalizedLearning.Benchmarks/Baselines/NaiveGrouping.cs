using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Benchmarks.Baselines;

/// <summary>Annealing of groups as one writes it down: the gain of every exchange is summed from the weights.</summary>
internal sealed class NaiveGrouping(GroupingModel model, int[] start)
{
    private const int Logarithms = 4096;

    private readonly int[] groupOf = [.. start];

    /// <summary>Looks at exchanges, the same ones as the engine, and gives the worth at the end.</summary>
    public double Run(int looks, double temperature)
    {
        var chance = new SeededChance(1);
        for (var look = 0; look < looks; look++)
        {
            var bits = chance.NextBits();
            var first = (int)(((bits & uint.MaxValue) * (ulong)model.Items) >> 32);
            var second = (int)(((bits >> 32) * (ulong)model.Items) >> 32);
            if (groupOf[first] != groupOf[second] && Gain(first, second) >= temperature * Math.Log(((bits & (Logarithms - 1)) + 0.5) / Logarithms))
            {
                (groupOf[first], groupOf[second]) = (groupOf[second], groupOf[first]);
            }
        }

        return Enumerable.Range(0, model.Items).Sum(first => Enumerable.Range(0, first).Where(second => groupOf[first] == groupOf[second]).Sum(second => model.Weights[(first * model.Items) + second]));
    }

    private double Gain(int first, int second)
    {
        var gain = 0.0;
        for (var other = 0; other < model.Items; other++)
        {
            var difference = model.Weights[(second * model.Items) + other] - model.Weights[(first * model.Items) + other];
            gain += other == first || other == second ? 0 : groupOf[other] == groupOf[first] ? difference : groupOf[other] == groupOf[second] ? -difference : 0;
        }

        return gain;
    }
}
