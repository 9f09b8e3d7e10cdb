using FsCheck;
using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation.Tests.Populations;

public sealed class PerturbedModelTest
{
    public static TheoryData<SimulatedLearnerModel> Models =>
    [
        new BktLearnerModel { ByCompetency = [new(Sample.Ids[2], new BktParameters { Prior = 0, Slip = 1 })] },
        new PfaLearnerModel { Standard = new PfaParameters { Easiness = -1 } },
        new IrtGrowthModel { Standard = new IrtGrowthParameters { Function = ItemResponseFunction.Of(1, 0, 0.2, 0.9) } },
        new FsrsLearnerModel { Guess = 0.2 },
        new HlrLearnerModel { Slip = 0.1 },
        new FittedModel(new MasteryPolicySet(new BayesianKnowledgeTracing())),
    ];

    [Theory]
    [MemberData(nameof(Models))]
    public void For_NoSpread_IsTheModel(SimulatedLearnerModel model) => RequireSame(model, new PerturbedModel(model) { Spread = 0, Draws = 3 });

    [Theory]
    [MemberData(nameof(Models))]
    public void WithParameters_SameValues_IsTheModel(SimulatedLearnerModel model) =>
        RequireSame(model, ((IParameterizedModel)model).WithParameters(Sample.Graph, parameter => parameter.Value));

    [Theory]
    [MemberData(nameof(Models))]
    public void For_Spread_IsAnotherModelThatIsLegalAndTheSameEachTime(SimulatedLearnerModel model)
    {
        foreach (var spread in (double[])[0.5, 10])
        {
            var perturbed = new PerturbedModel(model) { Spread = spread, Seed = 3 };
            var dynamics = perturbed.For(Sample.Graph);
            var course = Enumerable.Range(0, 10).SelectMany(learner => Sample.Course(dynamics, learner, 20)).ToList();
            Assert.NotEqual(course, Enumerable.Range(0, 10).SelectMany(learner => Sample.Course(model.For(Sample.Graph), learner, 20)));
            Assert.Equal(course, Enumerable.Range(0, 10).SelectMany(learner => Sample.Course(perturbed.For(Sample.Graph), learner, 20)));
            Assert.NotEqual(course, Enumerable.Range(0, 10).SelectMany(learner => Sample.Course((perturbed with { Seed = 4 }).For(Sample.Graph), learner, 20)));
            Assert.All(course, number => Assert.InRange(number, 0, 1));
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void WithParameters_Extremes_AreLegal(SimulatedLearnerModel model)
    {
        var own = (IParameterizedModel)model;
        Assert.NotNull(own.WithParameters(Sample.Graph, parameter => parameter.Minimum));
        Assert.NotNull(own.WithParameters(Sample.Graph, parameter => parameter.Maximum));
        own.WithParameters(Sample.Graph, parameter =>
        {
            Assert.InRange(parameter.Value, parameter.Minimum, parameter.Maximum);
            Assert.InRange(parameter.Competency, -1, Sample.Ids.Length - 1);
            return parameter.Value;
        });
    }

    [Fact]
    public void For_Probabilities_AreMovedByTheirLogOddsByAsMuchAsSaid()
    {
        const int Count = 4000;
        var graph = Sample.GraphOf(Count);
        var moved = new List<double>();
        var seen = new PerturbedModel(new Recording(values => moved.AddRange(values))) { Spread = 0.7, Parameters = ["share"] };
        seen.For(graph);
        var by = moved.Where((_, index) => index % 2 == 0).Select(share => Math.Log(share / (1 - share)) - Math.Log(0.2 / 0.8)).ToArray();

        // Five standard errors of a mean and of a variance.
        Assert.InRange(by.Average(), -5 * 0.7 / Math.Sqrt(Count), 5 * 0.7 / Math.Sqrt(Count));
        Assert.InRange(by.Select(number => number * number).Average(), 0.49 * (1 - (5 * Math.Sqrt(2.0 / Count))), 0.49 * (1 + (5 * Math.Sqrt(2.0 / Count))));
    }

    [Property(MaxTest = 200)]
    public bool Moved_ByMore_IsNeverLessAndStaysLegal(NormalFloat value, NormalFloat first, NormalFloat second, int scale)
    {
        var kind = (ParameterScale)(Math.Abs(scale % 3));
        var within = kind switch { ParameterScale.LogOdds => 1 / (1 + Math.Exp(-value.Get % 30)), ParameterScale.Logarithm => Math.Abs(value.Get % 100), _ => value.Get % 100 };
        var (least, greatest) = kind switch { ParameterScale.LogOdds => (0.0, 1.0), ParameterScale.Logarithm => (0.0, 100.0), _ => (-100.0, 100.0) };
        var parameter = new ModelParameter("x", 0, within, kind, least, greatest);
        var (less, more) = (Math.Min(first.Get, second.Get) % 1e4, Math.Max(first.Get, second.Get) % 1e4);
        (less, more) = (Math.Min(less, more), Math.Max(less, more));
        return parameter.Moved(0) == within && parameter.Moved(less) <= parameter.Moved(more) && parameter.Moved(less) >= least && parameter.Moved(more) <= greatest;
    }

    [Fact]
    public void For_OneParameter_LeavesOthersAndOthersDoNotMoveIt()
    {
        var (alone, all) = (new List<double>(), new List<double>());
        new PerturbedModel(new Recording(values => alone.AddRange(values))) { Parameters = ["rate"] }.For(Sample.Graph);
        new PerturbedModel(new Recording(values => all.AddRange(values))).For(Sample.Graph);
        Assert.All(alone.Where((_, index) => index % 2 == 0), share => Assert.Equal(0.2, share));
        Assert.Equal(alone.Where((_, index) => index % 2 == 1), all.Where((_, index) => index % 2 == 1));
    }

    [Fact]
    public void For_SeveralDraws_LearnersDifferInOneGroup()
    {
        var dynamics = new PerturbedModel(new BktLearnerModel()) { Spread = 1, Draws = 5 }.For(Sample.Graph);
        Assert.Equal(["all"], dynamics.Groups);
        var kinds = new HashSet<double>();
        var state = new double[dynamics.StateSize];
        for (var learner = 0; learner < 100; learner++)
        {
            var person = ChanceStream.Of(1, learner, ChancePurpose.Person);
            dynamics.Start(ref person, state);
            Assert.Equal(0, dynamics.GroupOf(state));
            kinds.Add(dynamics.SuccessOf(state, 0));
        }

        Assert.Equal(10, kinds.Count);
    }

    [Fact]
    public void NotValid_IsRefused()
    {
        Assert.Contains("'transition-matrix' can't be varied", Assert.Throws<ArgumentException>(() => new PerturbedModel(TransitionMatrixModel.Tree)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new PerturbedModel(new BktLearnerModel()) { Spread = 11 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PerturbedModel(new BktLearnerModel()) { Draws = 0 });
        var problem = Assert.Throws<ArgumentException>(() => new PerturbedModel(new BktLearnerModel()) { Parameters = ["slips"] }.For(Sample.Graph));
        Assert.Contains("no parameter 'slips'; expected one of forget, forgetPerDay, guess, learn, prior, slip", problem.Message, StringComparison.Ordinal);
    }

    private static void RequireSame(SimulatedLearnerModel expected, SimulatedLearnerModel actual)
    {
        var (one, other) = (expected.For(Sample.Graph), actual.For(Sample.Graph));
        for (var learner = 0; learner < 20; learner++)
        {
            Assert.Equal(Sample.Course(one, learner, 15), Sample.Course(other, learner, 15));
        }
    }

    /// <summary>A model of a share and a rate for each competency, which tells what they become.</summary>
    private sealed record Recording(Action<double[]> Tell) : SimulatedLearnerModel, IParameterizedModel
    {
        public override string Name => "recording";

        public override int Version => 1;

        public override string Source => "none";

        public override LearnerDynamics For(PrerequisiteGraph graph) => new BktLearnerModel().For(graph);

        public SimulatedLearnerModel WithParameters(PrerequisiteGraph graph, Func<ModelParameter, double> map)
        {
            for (var competency = 0; competency < graph.Count; competency++)
            {
                Tell([
                    map(new ModelParameter("share", competency, 0.2, ParameterScale.LogOdds, 0, 1)), map(new ModelParameter("rate", competency, 3, ParameterScale.Logarithm, 0, 100)),
                ]);
            }

            return this;
        }
    }
}
