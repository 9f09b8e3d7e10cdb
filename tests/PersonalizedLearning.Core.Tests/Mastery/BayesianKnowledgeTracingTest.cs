using PersonalizedLearning.Mastery;

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
}
