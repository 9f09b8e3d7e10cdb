using FsCheck;
using FsCheck.Xunit;

namespace PersonalizedLearning.Simulation.Tests.Populations;

public sealed class EngagementTest
{
    [Property(MaxTest = 200)]
    public bool HazardOf_AnyWeights_IsAProbabilityThatNeverFalls(byte hazard, byte failure, byte mastered, byte minute, NonNegativeInt run, byte mastery, NonNegativeInt minutes, ulong seed)
    {
        var engagement = new Engagement
        {
            Hazard = hazard / 255.0, PerFailure = failure / 255.0 * 100, WhenMastered = mastered / 255.0 * 100, PerMinute = minute / 255.0, Spread = 1,
        };
        var impatience = engagement.ImpatienceOf(new SimulatedLearner(seed, 0));
        var (failures, known, spent) = (run.Get % 1000, mastery / 255.0, minutes.Get % 100_000);
        var least = engagement.HazardOf(impatience, failures, known, spent);
        return least is >= 0 and <= 1
            && engagement.HazardOf(impatience, failures + 1, known, spent) >= least
            && engagement.HazardOf(impatience, failures, Math.Min(known + 0.1, 1), spent) >= least
            && engagement.HazardOf(impatience, failures, known, spent + 1) >= least;
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void HazardOf_CertainHazard_StaysWhateverWeighs(double hazard, double expected) =>
        Assert.Equal(expected, new Engagement { Hazard = hazard, PerFailure = 2, PerMinute = 1 }.HazardOf(3, 5, 1, 60));

    [Fact]
    public void HazardOf_WeightOfAFailure_AddsToTheLogOdds()
    {
        var hazard = new Engagement { Hazard = 0.1, PerFailure = Math.Log(2) }.HazardOf(0, 3, 0, 0);
        Assert.Equal(8 * 0.1 / 0.9, hazard / (1 - hazard), 1e-12);
    }

    [Fact]
    public void GoesOn_ConstantHazard_StepsAreGeometric()
    {
        const int Learners = 20_000;
        const double Hazard = 0.05;
        var behaving = new BehavingLearner(new LearnerBehaviour { Engagement = new Engagement { Hazard = Hazard } }, Sample.Graph, 1);
        var sum = 0.0;
        for (var learner = 0; learner < Learners; learner++)
        {
            behaving.Begin(new SimulatedLearner(11, learner));
            var step = 0;
            while (behaving.GoesOn(step, isRight: step % 2 == 0, 0.5, step))
            {
                step++;
            }

            sum += step + 1;
        }

        // Mean 1/h, standard deviation √(1 − h)/h; five standard errors.
        var error = Math.Sqrt((1 - Hazard) / Learners) / Hazard;
        Assert.InRange(sum / Learners, (1 / Hazard) - (5 * error), (1 / Hazard) + (5 * error));
    }

    [Fact]
    public void GoesOn_RunOfFailures_CountsOnlyThoseInARow()
    {
        // Four failures in a row make it next to certain, fewer next to impossible.
        var behaving = new BehavingLearner(new LearnerBehaviour { Engagement = new Engagement { Hazard = 1e-30, PerFailure = 25 } }, Sample.Graph, 1);
        behaving.Begin(new SimulatedLearner(1, 1));
        foreach (var (step, isRight) in new[] { false, false, true, false, false, true, false, false }.Index())
        {
            Assert.True(behaving.GoesOn(step, isRight, 0, 0));
        }

        Assert.True(behaving.Returns(1));
        Assert.True(behaving.GoesOn(8, false, 0, 0));
        Assert.True(behaving.GoesOn(9, false, 0, 0));
        Assert.False(behaving.GoesOn(10, false, 0, 0) && behaving.GoesOn(11, false, 0, 0));
        behaving.Begin(new SimulatedLearner(1, 2));
        Assert.True(behaving.GoesOn(0, false, 0, 0));
    }

    [Fact]
    public void Returns_ManyLearners_AsOftenAsSaid()
    {
        const int Learners = 20_000;
        var behaving = new BehavingLearner(new LearnerBehaviour { Engagement = new Engagement { Returns = 0.8 } }, Sample.Graph, 1);
        var back = Enumerable.Range(0, Learners).Count(learner =>
        {
            behaving.Begin(new SimulatedLearner(2, learner));
            return behaving.Returns(1);
        });
        Assert.InRange(back / (double)Learners, 0.8 - (5 * Math.Sqrt(0.16 / Learners)), 0.8 + (5 * Math.Sqrt(0.16 / Learners)));
    }

    [Fact]
    public void Parameters_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Engagement { Hazard = 1.1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Engagement { PerFailure = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Engagement { WhenMastered = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Engagement { PerMinute = 101 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Engagement { Spread = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Engagement { Returns = -0.1 });
    }
}
