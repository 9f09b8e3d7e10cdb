using FsCheck;
using FsCheck.Xunit;

namespace PersonalizedLearning.Simulation.Tests.Populations;

public sealed class ChoiceTest
{
    private const int Learners = 20_000;

    [Property(MaxTest = 50)]
    public bool Chosen_AcceptsForCertain_TakesTheFirst(ulong seed, NonNegativeInt learner, NonNegativeInt step, bool byInterest) =>
        new Choice { AcceptsByInterest = byInterest ? 3 : 0, Looks = 2 }.Chosen(new SimulatedLearner(seed, learner.Get), step.Get, [4, 2], [0, 1]) == 4;

    [Property(MaxTest = 50)]
    public bool Chosen_NeverAccepts_PicksAmongWhatThereIs(ulong seed, NonNegativeInt learner) =>
        new Choice { Accepts = 0 }.Chosen(new SimulatedLearner(seed, learner.Get), 3, [5], [1, 4]) is 1 or 4;

    [Fact]
    public void Chosen_NothingReady_TakesWhatIsRecommended() => Assert.Equal(5, new Choice { Accepts = 0 }.Chosen(default, 0, [5], []));

    [Fact]
    public void Chosen_NothingRecommended_IsRefused() => Assert.Throws<ArgumentException>(() => new Choice().Chosen(default, 0, [], [1]));

    [Fact]
    public void Chosen_OrderOfReady_DoesNotMatter()
    {
        var choice = new Choice { Accepts = 0.2 };
        for (var learner = 0; learner < 200; learner++)
        {
            var who = new SimulatedLearner(9, learner);
            Assert.Equal(choice.Chosen(who, 1, [5], [0, 1, 2, 3]), choice.Chosen(who, 1, [5], [3, 1, 0, 2]));
        }
    }

    [Fact]
    public void Chosen_OneMoreThatIsNotPicked_MovesNothing()
    {
        var choice = new Choice { Accepts = 0 };
        for (var learner = 0; learner < 200; learner++)
        {
            var who = new SimulatedLearner(9, learner);
            var chosen = choice.Chosen(who, 1, [5], [0, 1, 2, 3]);
            Assert.True(chosen == 3 || chosen == choice.Chosen(who, 1, [5], [0, 1, 2]));
        }
    }

    [Fact]
    public void Chosen_TwoLooks_TakesEachAsOftenAsTheCascadeSays()
    {
        var choice = new Choice { Accepts = 0.6, Looks = 2 };
        var (first, second) = (0, 0);
        for (var learner = 0; learner < Learners; learner++)
        {
            var chosen = choice.Chosen(new SimulatedLearner(4, learner), 0, [3, 1, 5], [2]);
            (first, second) = (first + (chosen == 3 ? 1 : 0), second + (chosen == 1 ? 1 : 0));
            Assert.NotEqual(5, chosen);
        }

        Within(0.6, first);
        Within(0.24, second);
    }

    [Fact]
    public void Chosen_NoInterest_EachAsLikelyAsAnyOther()
    {
        var choice = new Choice { Accepts = 0, InterestWeight = 0 };
        var counts = new int[6];
        for (var learner = 0; learner < Learners; learner++)
        {
            counts[choice.Chosen(new SimulatedLearner(4, learner), 7, [0], [1, 2, 4])]++;
        }

        Assert.Equal(Learners, counts[1] + counts[2] + counts[4]);
        Within(1 / 3.0, counts[1]);
        Within(1 / 3.0, counts[2]);
    }

    [Fact]
    public void Chosen_OneLearnerOverManySteps_InProportionToTheExponentialsOfHisInterests()
    {
        var who = new SimulatedLearner(4, 17);
        var choice = new Choice { Accepts = 0, InterestWeight = 0.8 };
        int[] ready = [0, 2, 3, 5];
        var weights = ready.Select(competency => Math.Exp(0.8 * Choice.InterestOf(who, competency))).ToArray();
        var counts = new int[6];
        for (var step = 0; step < Learners; step++)
        {
            counts[choice.Chosen(who, step, [0], ready)]++;
        }

        for (var place = 0; place < ready.Length; place++)
        {
            Within(weights[place] / weights.Sum(), counts[ready[place]]);
        }

        // The more it interests, the more often it is picked.
        var byInterest = ready.OrderBy(competency => Choice.InterestOf(who, competency)).Select(competency => counts[competency]).ToArray();
        Assert.Equal(byInterest.Order(), byInterest);
    }

    [Fact]
    public void AcceptanceOf_MoreInterest_IsMoreLikely()
    {
        var choice = new Choice { Accepts = 0.5, AcceptsByInterest = 2 };
        Assert.Equal(0.5, choice.AcceptanceOf(0));
        Assert.True(choice.AcceptanceOf(-1) < 0.5 && choice.AcceptanceOf(1) > 0.5);
        Assert.Equal(1 / (1 + Math.Exp(-2)), choice.AcceptanceOf(1), 1e-12);
    }

    [Fact]
    public void Parameters_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Choice { Accepts = -0.1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Choice { AcceptsByInterest = 101 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Choice { Looks = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Choice { InterestWeight = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Choice { Among = (ChoiceAmong)2 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SimulatedLearner(0, -1));
    }

    // Five standard errors.
    private static void Within(double probability, int count)
    {
        var error = Math.Sqrt(probability * (1 - probability) / Learners);
        Assert.InRange(count / (double)Learners, probability - (5 * error), probability + (5 * error));
    }
}
