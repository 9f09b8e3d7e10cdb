using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Calibration.Tests;

/// <summary>A log of decisions among three offers, by chances that differ from learner to learner, with rewards of known means.</summary>
internal static class SimulatedDecisions
{
    private static readonly double[][] Means = [[0.2, 0.5, 0.9], [0.8, 0.3, 0.4], [0.5, 0.6, 0.1], [0.9, 0.8, 0.7]];
    private static readonly double[][] Log = [[0.6, 0.3, 0.1], [0.2, 0.5, 0.3], [0.1, 0.1, 0.8], [0.4, 0.4, 0.2]];
    private static readonly double[][] Target = [[0, 0.2, 0.8], [1, 0, 0], [0.5, 0.5, 0], [0.1, 0.1, 0.8]];

    /// <summary>The mean reward of the target.</summary>
    public static double Truth => Enumerable.Range(0, Means.Length).Average(kind => Means[kind].Zip(Target[kind], (mean, chance) => mean * chance).Sum());

    public static ValueList<OfferedItem> Offer(int number) => [new OfferedItem(CompetencyId.From($"c{number}"), null, RecommendationKind.Learn)];

    public static List<OffPolicyRow> Rows(int count, ulong seed, int rowsOfALearner = 1)
    {
        var chance = new SeededChance(seed);
        var rows = new List<OffPolicyRow>();
        for (var number = 0; number < count; number++)
        {
            var kind = chance.NextBelow(Means.Length);
            var drawn = chance.Next();
            var action = drawn < Log[kind][0] ? 0 : drawn < Log[kind][0] + Log[kind][1] ? 1 : 2;
            rows.Add(new OffPolicyRow
            {
                Place = $"k{kind}",
                Learner = LearnerId.From($"l{number / rowsOfALearner}"),
                Action = Offer(action),
                Propensity = Log[kind][action],
                Reward = chance.Next() < Means[kind][action] ? 1 : 0,
                Target = Enumerable.Range(0, 3).Where(other => Target[kind][other] > 0).Select(other => new ActionShare(Offer(other), Target[kind][other])).ToValueList(),
            });
        }

        return rows;
    }

    /// <summary>A model that knows the means, off by so much.</summary>
    public sealed class Knowing(double error = 0) : IRewardModel
    {
        public double Predict(OffPolicyRow row, ValueList<OfferedItem> action) =>
            Means[int.Parse(row.Place[1..], System.Globalization.CultureInfo.InvariantCulture)][int.Parse(action[0].Competency.Value[1..], System.Globalization.CultureInfo.InvariantCulture)] + error;
    }
}
