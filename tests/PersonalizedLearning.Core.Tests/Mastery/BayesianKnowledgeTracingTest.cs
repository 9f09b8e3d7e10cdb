using NodaTime;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class BayesianKnowledgeTracingTest
{
    private static readonly Observation Right = Observation.OfAnswer(true);
    private static readonly Observation Wrong = Observation.OfAnswer(false);

    [Fact]
    public void Constructor_WithoutParameters_TakesTheDefaults()
    {
        var policy = new BayesianKnowledgeTracing();

        Assert.Equal(new BktParameters(), policy.Settings);
        Assert.Equal(new BktState(0.3, 0.7), policy.Initial);
    }

    [Fact]
    public void Update_ByRightAndWrongAnswers_FollowsTheFormula()
    {
        var policy = new BayesianKnowledgeTracing(new BktParameters { Prior = 0.5, Learn = 0.2, Forget = 0.1, Guess = 0.25, Slip = 0.05 });

        // Right: 0.475 / 0.6 posterior; wrong: 0.025 / 0.4.
        Assert.Equal((0.475 / 0.6 * 0.9) + (0.125 / 0.6 * 0.2), policy.Update(policy.Initial, Right).Known, 15);
        Assert.Equal((0.025 / 0.4 * 0.9) + (0.375 / 0.4 * 0.2), policy.Update(policy.Initial, Wrong).Known, 15);
        Assert.Equal(0.6, policy.PredictCorrect(policy.Initial), 15);
    }

    [Fact]
    public void Update_ByAnImpossibleAnswer_MovesNothingButLearns()
    {
        var sure = new BayesianKnowledgeTracing(new BktParameters { Prior = 1, Slip = 0 });
        var never = new BayesianKnowledgeTracing(new BktParameters { Prior = 0, Guess = 0, Learn = 0.2 });

        Assert.Equal(new BktState(1, 0), sure.Update(sure.Initial, Wrong));
        Assert.Equal(new BktState(0.2, 0.8), never.Update(never.Initial, Right));
    }

    [Fact]
    public void Update_ByAnAnswerNextToImpossible_WeighsIt()
    {
        var policy = new BayesianKnowledgeTracing(new BktParameters { Prior = 0, Learn = 0, Guess = 1e-310, Slip = 1 });

        var state = policy.Update(policy.Initial, Right);

        Assert.Equal(new BktState(0, 1), state);
    }

    [Theory]
    [InlineData(0.5, 0.4, false)]
    [InlineData(0.5, 0.5, true)]
    [InlineData(1, 1, true)]
    public void IsDegenerate_FromGuessAndSlip(double guess, double slip, bool expected) =>
        Assert.Equal(expected, new BktParameters { Guess = guess, Slip = slip }.IsDegenerate);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Parameters_OutsideZeroToOne_AreRefusedByName(double value)
    {
        Assert.Contains("Prior", Assert.Throws<ArgumentOutOfRangeException>(() => new BktParameters { Prior = value }).Message, StringComparison.Ordinal);
        Assert.Contains("Learn", Assert.Throws<ArgumentOutOfRangeException>(() => new BktParameters { Learn = value }).Message, StringComparison.Ordinal);
        Assert.Contains("Forget", Assert.Throws<ArgumentOutOfRangeException>(() => new BktParameters { Forget = value }).Message, StringComparison.Ordinal);
        Assert.Contains("Guess", Assert.Throws<ArgumentOutOfRangeException>(() => new BktParameters { Guess = value }).Message, StringComparison.Ordinal);
        Assert.Contains("Slip", Assert.Throws<ArgumentOutOfRangeException>(() => new BktParameters { Slip = value }).Message, StringComparison.Ordinal);
        Assert.Contains("CorrectFrom", Assert.Throws<ArgumentOutOfRangeException>(() => new BktParameters { CorrectFrom = value }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CorrectFrom_Zero_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new BktParameters { CorrectFrom = 0 });

    [Fact]
    public void Update_ByReviews_CountsAllButAgainAsRight()
    {
        var policy = new BayesianKnowledgeTracing();

        Assert.Equal(policy.Update(policy.Initial, Wrong), policy.Update(policy.Initial, Observation.OfRating(1)));
        Assert.All([2, 3, 4], rating => Assert.Equal(policy.Update(policy.Initial, Right), policy.Update(policy.Initial, Observation.OfRating(rating))));
    }

    [Fact]
    public void Update_AfterDays_FadesFirst()
    {
        var policy = new BayesianKnowledgeTracing(new BktParameters { Prior = 0.8, ForgetPerDay = 0.1 });
        var plain = new BayesianKnowledgeTracing(new BktParameters { Prior = 0.8 });
        var first = policy.Update(policy.Initial, Observation.OfAnswer(true, TimeGenerators.Start));
        var known = first.Known * 0.9 * 0.9;

        Assert.Equal(plain.Update(plain.Initial, Right).Known, first.Known);
        Assert.Equal(known, policy.Estimate(first, TimeGenerators.AtDay(2)).Value, 12);
        Assert.Equal((known * 0.9) + ((1 - known) * 0.2), policy.PredictSuccess(first, TimeGenerators.AtDay(2))!.Value, 12);
        Assert.Equal(
            plain.Update(new BktState(known, 1 - known), Wrong).Known, policy.Update(first, Observation.OfAnswer(false, TimeGenerators.AtDay(2))).Known, 12);
    }

    [Fact]
    public void Update_AtNoTimeOrAnEarlierOne_DoesNotFade()
    {
        var policy = new BayesianKnowledgeTracing(new BktParameters { ForgetPerDay = 0.1 });
        var state = policy.Update(policy.Initial, Observation.OfAnswer(true, TimeGenerators.AtDay(5)));
        var atOnce = policy.Update(state, Observation.OfAnswer(true, TimeGenerators.AtDay(5)));

        Assert.Equal(atOnce, policy.Update(state, Right));
        Assert.Equal(atOnce, policy.Update(state, Observation.OfAnswer(true, TimeGenerators.Start)));
        Assert.Equal(policy.Initial.Known, policy.Estimate(policy.Initial, Instant.MaxValue).Value);
    }

    [Fact]
    public void Update_AfterAges_CanStillNoticeWhatIsKnown()
    {
        var policy = new BayesianKnowledgeTracing(new BktParameters { Prior = 0.8, Learn = 0, ForgetPerDay = 0.9 });
        var state = policy.Update(policy.Initial, Observation.OfAnswer(true, Instant.MinValue));

        Assert.InRange(policy.Estimate(state, Instant.MaxValue).Value, double.Epsilon, 1e-299);
        for (var count = 0; count < 600; count++)
        {
            state = policy.Update(state, Observation.OfAnswer(true, Instant.MaxValue));
        }

        Assert.InRange(state.Known, 0.99, 1);
    }

    [Fact]
    public void Update_ByItem_TakesItsParametersWhereItHasThem()
    {
        var policy = new BayesianKnowledgeTracing(new BktParameters { ByItem = [new() { Item = "hard", Slip = 0.4 }, new() { Item = "free", Learn = 0.9, Guess = 0.5 }] });
        var hard = new BayesianKnowledgeTracing(new BktParameters { Slip = 0.4 });
        var free = new BayesianKnowledgeTracing(new BktParameters { Learn = 0.9, Guess = 0.5 });
        var other = new BayesianKnowledgeTracing();

        Assert.Equal(hard.Update(hard.Initial, Wrong), policy.Update(policy.Initial, Wrong with { Item = "hard" }));
        Assert.Equal(free.Update(free.Initial, Right), policy.Update(policy.Initial, Right with { Item = "free" }));
        Assert.Equal(other.Update(other.Initial, Right), policy.Update(policy.Initial, Right with { Item = "never seen" }));
        Assert.Equal(other.Update(other.Initial, Right), policy.Update(policy.Initial, Right));
        Assert.Equal(free.PredictCorrect(free.Initial), policy.PredictCorrect(policy.Initial, "free"));
    }

    [Fact]
    public void Pass_LearnsWithoutSeeing()
    {
        var policy = new BayesianKnowledgeTracing(new BktParameters { Prior = 0.5, Learn = 0.2, Forget = 0.1, ForgetPerDay = 0.5, ByItem = [new() { Item = "film", Learn = 0.4 }] });

        var passed = policy.Pass(policy.Initial, at: TimeGenerators.Start);

        Assert.Equal(0.55, passed.Known, 15);
        Assert.Equal(0.65, policy.Pass(policy.Initial, "film").Known, 15);
        Assert.Equal((0.275 * 0.9) + (0.725 * 0.2), policy.Pass(passed, at: TimeGenerators.AtDay(1)).Known, 15);
    }

    [Fact]
    public void ByItem_InAnyOrder_IsTheSame_AndTwiceIsRefused()
    {
        BktItem a = new() { Item = "a", Guess = 0.3 }, b = new() { Item = "b" };

        Assert.Equal(new BktParameters { ByItem = [a, b] }, new BktParameters { ByItem = [b, a] });
        Assert.Contains("Item 'a' is there twice", Assert.Throws<ArgumentException>(() => new BktParameters { ByItem = [a, b, a] }).Message, StringComparison.Ordinal);
        Assert.Contains("Slip is 2", Assert.Throws<ArgumentOutOfRangeException>(() => a with { Slip = 2 }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new BktParameters { ForgetPerDay = -0.1 });
        Assert.True(new BktParameters { ByItem = [a with { Guess = 0.9 }] }.IsDegenerate);
    }
}
