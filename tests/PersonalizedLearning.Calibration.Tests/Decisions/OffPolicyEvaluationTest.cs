using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Calibration.Tests;

public sealed class OffPolicyEvaluationTest
{
    private static readonly OffPolicyOptions WithoutResamples = new() { Bootstrap = new BootstrapOptions { Resamples = 0 } };

    [Fact]
    public void Of_ThreeRows_IsAsByHand()
    {
        // The log tosses a coin between a and b, the target always offers a: weights 2, 0, 2.
        OffPolicyRow[] rows = [Row("x", 'a', 0.5, 1), Row("y", 'b', 0.5, 0), Row("z", 'a', 0.5, 0)];
        var model = new Constant(0.6, 0.2);

        var found = OffPolicyEvaluation.Of(rows, WithoutResamples with { RewardModel = _ => model });

        Assert.Equal((3, 0, 1 / 3.0), (found.Rows, found.Refused, found.Logged));
        Assert.Equal(2 / 3.0, found.InversePropensity.Value!.Value, 12);
        Assert.Equal(0.5, found.SelfNormalized.Value!.Value, 12);

        // 0.6 + 2 · 0.4, 0.6 + 0 · (0 − 0.2), 0.6 + 2 · (0 − 0.6)
        Assert.Equal((1.4 + 0.6 - 0.6) / 3, found.DoublyRobust.Value!.Value, 12);
        Assert.Equal((2.0, 4 / 3.0, 2.0, 0), (found.EffectiveRows, found.MeanWeight, found.LargestWeight, found.Cut));

        // The standard deviation of 2, 0, 0 is 2/√3, over √3.
        Assert.Equal(2 / 3.0, found.InversePropensity.StandardError!.Value, 12);

        // Of weights times deviations from 1/2: 1, 0, −1; times 3/2, over the sum of weights.
        Assert.Equal(Math.Sqrt(1.5 * 2) / 4, found.SelfNormalized.StandardError!.Value, 12);
        Assert.Null(found.InversePropensity.Interval);
        Assert.Empty(found.Diagnostics);
    }

    [Fact]
    public void Of_RowsOfOneLearner_TakesThemTogether()
    {
        OffPolicyRow[] rows = [Row("x", 'a', 0.5, 1), Row("x", 'a', 0.5, 1), Row("y", 'b', 0.5, 0), Row("y", 'b', 0.5, 0)];

        // Sums of deviations from 1 are 2 and −2: √(2/1 · 8) / 4.
        Assert.Equal(1, OffPolicyEvaluation.Of(rows, WithoutResamples).InversePropensity.StandardError!.Value, 12);
        Assert.Null(OffPolicyEvaluation.Of(rows[..2], WithoutResamples).InversePropensity.StandardError);
    }

    [Fact]
    public void Of_CutWeights_CountsThem()
    {
        OffPolicyRow[] rows = [Row("x", 'a', 0.1, 1), Row("y", 'a', 0.5, 1), Row("z", 'b', 0.9, 1)];

        var found = OffPolicyEvaluation.Of(rows, WithoutResamples with { LargestWeight = 3 });

        Assert.Equal((3 + 2) / 3.0, found.InversePropensity.Value!.Value, 12);
        Assert.Equal((10.0, 1), (found.LargestWeight, found.Cut));
    }

    [Fact]
    public void Of_RowsWithoutPropensityOrReward_RefusesEach()
    {
        OffPolicyRow[] rows =
        [
            Row("x", 'a', null, 1), Row("x", 'a', 0, 1), Row("x", 'a', 1.5, 1), Row("x", 'a', double.NaN, 1), Row("x", 'a', 0.5, double.NaN), Row("x", 'a', 0.5, 1),
        ];

        var found = OffPolicyEvaluation.Of(rows, WithoutResamples);

        Assert.Equal((1, 5), (found.Rows, found.Refused));
        Assert.Equal(
            ["propensity-missing", "propensity-missing", "propensity-missing", "propensity-missing", "reward-missing"], found.Diagnostics.Select(item => item.Code));
        Assert.Contains("The propensity at row x is not there; expected a number above 0, at most 1.", found.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.All(found.Diagnostics, item => Assert.Equal("row x", item.Place));
    }

    [Fact]
    public void Of_NothingAtAll_EstimatesNothing()
    {
        var found = OffPolicyEvaluation.Of([]);

        Assert.Equal((0, null, null, null, 0.0), (found.Rows, found.InversePropensity.Value, found.SelfNormalized.Value, found.DoublyRobust.Value, found.EffectiveRows));
        Assert.Null(found.Logged);
    }

    [Fact]
    public void Of_ALogThatCouldNotChooseSo_Warns()
    {
        // A log that is certain of b, against a target that offers a, which is nowhere in it.
        var found = OffPolicyEvaluation.Of([Row("x", 'b', 1, 1), Row("y", 'b', 1, 0)], WithoutResamples);

        Assert.Equal(["certain-choice", "never-offered"], found.Diagnostics.Select(item => item.Code));
        Assert.Contains("At 2 of 2 rows", found.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal((0, null), (found.InversePropensity.Value, found.SelfNormalized.Value));
    }

    [Fact]
    public void Of_WrongPropensities_SaysThatTheWeightsAreOff()
    {
        var rows = SimulatedDecisions.Rows(2000, 5).Select(row => row with { Propensity = row.Propensity / 2 }).ToList();

        Assert.Equal("weights-off", Assert.Single(OffPolicyEvaluation.Of(rows, WithoutResamples).Diagnostics).Code);
        Assert.Empty(OffPolicyEvaluation.Of(SimulatedDecisions.Rows(2000, 5), WithoutResamples).Diagnostics);
    }

    [Fact]
    public void Of_ManyLogs_IsRightOnAverage_AndTheBetterModelTheNearer()
    {
        const int logs = 400;
        var (knowing, off) = (new SimulatedDecisions.Knowing(), new SimulatedDecisions.Knowing(0.3));
        var found = Enumerable.Range(0, logs).Select(seed =>
        {
            var rows = SimulatedDecisions.Rows(300, (ulong)seed);
            return (Plain: OffPolicyEvaluation.Of(rows, WithoutResamples with { RewardModel = _ => knowing }),
                Off: OffPolicyEvaluation.Of(rows, WithoutResamples with { RewardModel = _ => off }));
        }).ToList();

        // The mean of so many logs is farther than five of its standard errors from the truth about once in two million times.
        AssertRight(found.Select(item => item.Plain.InversePropensity));
        AssertRight(found.Select(item => item.Plain.DoublyRobust));
        AssertRight(found.Select(item => item.Off.DoublyRobust));
        Assert.Equal(SimulatedDecisions.Truth, found.Average(item => item.Plain.SelfNormalized.Value!.Value), 0.01);
        Assert.True(Spread(found.Select(item => item.Plain.DoublyRobust)) < 0.8 * Spread(found.Select(item => item.Plain.InversePropensity)));
        Assert.All(found, item => Assert.InRange(item.Plain.SelfNormalized.Value!.Value, 0, 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void StandardErrors_AndIntervals_HoldAsOftenAsTheySay(int rowsOfALearner)
    {
        const int logs = 200;
        var covered = (Errors: 0, Intervals: 0);
        foreach (var seed in Enumerable.Range(0, logs))
        {
            var options = new OffPolicyOptions { Bootstrap = new BootstrapOptions { Resamples = 200 } };
            var found = OffPolicyEvaluation.Of(SimulatedDecisions.Rows(400, (ulong)seed, rowsOfALearner), options).DoublyRobust;
            covered.Errors += Math.Abs(found.Value!.Value - SimulatedDecisions.Truth) <= 1.96 * found.StandardError ? 1 : 0;
            covered.Intervals += found.Interval!.Value.Contains(SimulatedDecisions.Truth) ? 1 : 0;
        }

        // 0.95 of 200, and five standard errors of that to either side.
        Assert.InRange(covered.Errors / (double)logs, 0.87, 1);
        Assert.InRange(covered.Intervals / (double)logs, 0.87, 1);
    }

    [Fact]
    public void Of_OnSeveralThreads_GivesTheSame()
    {
        var rows = SimulatedDecisions.Rows(500, 3, rowsOfALearner: 5);
        var (one, other) = (OffPolicyEvaluation.Of(rows), OffPolicyEvaluation.Of(rows, control: new FitControl { Threads = 4 }));

        Assert.Equal(one, other);
        Assert.NotNull(one.SelfNormalized.Interval);
    }

    [Fact]
    public void Folds_KeepTheLearnerOfARowFromTheModelThatPredictsIt()
    {
        var rows = SimulatedDecisions.Rows(40, 1, rowsOfALearner: 4);
        var seen = new List<IReadOnlyList<OffPolicyRow>>();

        OffPolicyEvaluation.Of(rows, WithoutResamples with { Folds = 3, RewardModel = fitted => { seen.Add(fitted); return MeanReward.Fit(fitted); } });

        Assert.Equal(3, seen.Count);
        Assert.Equal(2 * rows.Count, seen.Sum(fitted => fitted.Count));
        Assert.All(seen, fitted => Assert.True(fitted.Select(row => row.Learner).ToHashSet().Count is 6 or 7));
    }

    [Fact]
    public void MeanReward_FallsBackFromCompetencyToKindToAll()
    {
        var model = MeanReward.Fit([Row("x", 'a', 0.5, 1), Row("x", 'a', 0.5, 0.5), Row("x", 'b', 0.5, 0)]);
        var row = Row("x", 'a', 0.5, 9);

        Assert.Equal(0.75, model.Predict(row, Action('a')));
        Assert.Equal(0.5, model.Predict(row, Action('z')));
        Assert.Equal(0.5, model.Predict(row, [new OfferedItem(CompetencyId.From("a"), null, RecommendationKind.Review)]));
        Assert.Equal(0.5, model.Predict(row, []));
        Assert.Equal(0, MeanReward.Fit([]).Predict(row, Action('a')));
    }

    [Fact]
    public void Row_WhoseTargetDoesNotAddUp_IsRefused()
    {
        Assert.Contains("at row x add up to 0.9; expected 1", Refused([new ActionShare(Action('a'), 0.9)]), StringComparison.Ordinal);
        Assert.Contains("add up to NaN", Refused([new ActionShare(Action('a'), 1.5), new ActionShare(Action('b'), -0.5)]), StringComparison.Ordinal);

        static string Refused(ValueList<ActionShare> target) => Assert.Throws<ArgumentException>(() => Row("x", 'a', 0.5, 1) with { Target = target }).Message;
    }

    private static void AssertRight(IEnumerable<OffPolicyEstimate> estimates)
    {
        var values = estimates.Select(estimate => estimate.Value!.Value).ToList();
        Assert.Equal(SimulatedDecisions.Truth, values.Average(), 5 * Spread(values) / Math.Sqrt(values.Count));
    }

    private static double Spread(IEnumerable<OffPolicyEstimate> estimates) => Spread(estimates.Select(estimate => estimate.Value!.Value).ToList());

    private static double Spread(List<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }

    private static ValueList<OfferedItem> Action(char name) => [new OfferedItem(CompetencyId.From(name.ToString()), null, RecommendationKind.Learn)];

    private static OffPolicyRow Row(string learner, char action, double? propensity, double reward) => new()
    {
        Place = $"row {learner}",
        Learner = LearnerId.From(learner),
        Action = Action(action),
        Propensity = propensity,
        Reward = reward,
        Target = [new ActionShare(Action('a'), 1)],
    };

    private sealed class Constant(double a, double b) : IRewardModel
    {
        public double Predict(OffPolicyRow row, ValueList<OfferedItem> action) => action[0].Competency.Value == "a" ? a : b;
    }
}
