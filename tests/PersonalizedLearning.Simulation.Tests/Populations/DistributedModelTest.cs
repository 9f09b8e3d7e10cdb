using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation.Tests.Populations;

public sealed class DistributedModelTest
{
    private static readonly BktLearnerModel Bkt = new() { Standard = new BktParameters { Prior = 0, Learn = 0, Slip = 0 } };

    [Fact]
    public void For_Guess_IsDistributedOverCompetenciesAsSaid()
    {
        const int Count = 4000;
        var guesses = GuessesOf(new DistributedModel(Bkt, [new("guess", ParameterDistribution.Beta(2, 6))]), Count);

        // Five standard errors of the mean 1/4 with the variance αβ/((α + β)²(α + β + 1)) = 1/48.
        Assert.InRange(guesses.Average(), 0.25 - (5 * Math.Sqrt(1 / 48.0 / Count)), 0.25 + (5 * Math.Sqrt(1 / 48.0 / Count)));
        Assert.True(guesses.Distinct().Count() > Count - 5);
    }

    [Fact]
    public void For_Shared_IsOneForAllCompetencies() =>
        Assert.Single(GuessesOf(new DistributedModel(Bkt, [new("guess", ParameterDistribution.Uniform(0, 1), IsShared: true)]), 50).Distinct());

    [Fact]
    public void For_OutsideWhatIsLegal_IsTheNearest() =>
        Assert.All(GuessesOf(new DistributedModel(Bkt, [new("guess", ParameterDistribution.Fixed(7))]), 5), guess => Assert.Equal(1, guess));

    [Fact]
    public void For_AnotherParameterIsDrawnToo_LeavesWhatWasDrawn()
    {
        var guess = new DrawnParameter("guess", ParameterDistribution.LogitNormal(0.2, 1));
        Assert.Equal(
            GuessesOf(new DistributedModel(Bkt, [guess]), 50), GuessesOf(new DistributedModel(Bkt, [new("forget", ParameterDistribution.Uniform(0, 0.5)), guess]), 50));
    }

    [Fact]
    public void For_NothingDrawn_IsTheModel() => Assert.Equal(Sample.Course(Bkt.For(Sample.Graph), 3, 20), Sample.Course(new DistributedModel(Bkt, default).For(Sample.Graph), 3, 20));

    [Fact]
    public void For_SeveralDraws_LearnersDiffer()
    {
        var dynamics = new DistributedModel(Bkt, [new("guess", ParameterDistribution.Uniform(0, 1), IsShared: true)]) { Draws = 20 }.For(Sample.Graph);
        var state = new double[dynamics.StateSize];
        var kinds = new HashSet<double>();
        for (var learner = 0; learner < 400; learner++)
        {
            var person = ChanceStream.Of(1, learner, ChancePurpose.Person);
            dynamics.Start(ref person, state);
            kinds.Add(dynamics.SuccessOf(state, 0));
            Assert.Equal(dynamics.SuccessOf(state, 0), dynamics.SuccessOf(state, 1));
        }

        Assert.Equal(20, kinds.Count);
    }

    [Fact]
    public void NotValid_IsRefused()
    {
        var drawn = new DrawnParameter("guess", ParameterDistribution.Fixed(0));
        Assert.Contains("'guess' has two", Assert.Throws<ArgumentException>(() => new DistributedModel(Bkt, [drawn, drawn])).Message, StringComparison.Ordinal);
        Assert.Contains("no parameter 'speed'", Assert.Throws<ArgumentException>(() => new DistributedModel(Bkt, [drawn with { }, new("speed", drawn.Distribution)]).For(Sample.Graph)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new DistributedModel(TransitionMatrixModel.Binary, [drawn]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DistributedModel(Bkt, [drawn]) { Draws = 10_001 });
    }

    private static double[] GuessesOf(SimulatedLearnerModel model, int count)
    {
        var dynamics = model.For(Sample.GraphOf(count));
        var state = new double[dynamics.StateSize];
        var person = ChanceStream.Of(1, 1, ChancePurpose.Person);
        dynamics.Start(ref person, state);
        return [.. Enumerable.Range(0, count).Select(competency => dynamics.SuccessOf(state, competency))];
    }
}
