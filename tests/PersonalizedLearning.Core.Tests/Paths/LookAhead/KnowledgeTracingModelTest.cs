using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Core.Tests.Paths.LookAhead;

public sealed class KnowledgeTracingModelTest
{
    private static readonly CompetencyFramework Framework = CompetencyFramework.CreateBuilder("root", "Three")
        .Add("a", "A").Add("b", "B").Add("c", "C").Requires("a", "b").Requires("a", "c", PrerequisiteStrength.Soft).Build().Framework;

    private static readonly PrerequisiteGraph Graph = PrerequisiteGraph.Compile(Framework);

    [Fact]
    public void Observe_WithoutPrerequisites_IsTheUpdateOfThePolicy()
    {
        var parameters = new BktParameters { Prior = 0.2, Learn = 0.12, Forget = 0.03, Guess = 0.25, Slip = 0.15 };
        var policy = new BayesianKnowledgeTracing(parameters);
        var dynamics = new KnowledgeTracingModel(parameters).For(Graph, [0]);
        var (state, expected) = (new double[dynamics.StateSize], policy.Initial);
        dynamics.Start([], state);

        foreach (var isRight in (bool[])[true, false, false, true, true, true])
        {
            var predicted = policy.PredictSuccess(expected, new Attempt(default, null));
            Assert.Equal(predicted!.Value, dynamics.PredictSuccess(state, 0), 1e-12);
            Assert.Equal(isRight ? predicted.Value : 1 - predicted.Value, dynamics.Observe(state, 0, isRight ? 1 : 0), 1e-12);
            expected = policy.Update(expected, Observation.OfAnswer(isRight));
            Assert.Equal(policy.Estimate(expected, default).Value, dynamics.Attainment(state, 0), 1e-12);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Practise_BeforeThePrerequisiteIsKnown_TeachesLess(int dependent)
    {
        var dynamics = new KnowledgeTracingModel(new BktParameters { Prior = 0, Learn = 0.5 }, withoutPrerequisite: 0.1).For(Graph, [0, dependent]);
        var state = new double[dynamics.StateSize];
        dynamics.Start([], state);

        dynamics.Practise(state, 1);
        Assert.Equal(0.05, state[1], 1e-12);

        dynamics.Practise(state, 0);
        dynamics.Practise(state, 1);
        Assert.Equal(0.05 + (0.95 * 0.5 * 0.55), state[1], 1e-12);
    }

    [Fact]
    public void For_ACompetencyWithParametersOfItsOwn_UsesThem()
    {
        var own = new Dictionary<CompetencyId, BktParameters> { [CompetencyId.From("b")] = new() { Prior = 0.7 } };
        var dynamics = new KnowledgeTracingModel(new BktParameters { Prior = 0.1 }, own).For(Graph, [0, 1]);
        var state = new double[dynamics.StateSize];
        dynamics.Start([], state);

        Assert.Equal([0.1, 0.7], state);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Constructor_WithAShareOutOfRange_NamesIt(double share) => Assert.Contains(
        "withoutPrerequisite is", Assert.Throws<ArgumentOutOfRangeException>(() => new KnowledgeTracingModel(withoutPrerequisite: share)).Message, StringComparison.Ordinal);
}
