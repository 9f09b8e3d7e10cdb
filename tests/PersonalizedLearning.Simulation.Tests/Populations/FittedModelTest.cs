using NodaTime;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation.Tests.Populations;

public sealed class FittedModelTest
{
    private const int Learners = 800;
    private const int Steps = 8;

    public static TheoryData<SimulatedLearnerModel, IPolicyFitter> Truths => new()
    {
        { new BktLearnerModel { ByCompetency = [new(Sample.Ids[1], new BktParameters { Prior = 0.1, Learn = 0.3, Guess = 0.25, Slip = 0.05 })] }, new BktFitter() },
        { new PfaLearnerModel { ByCompetency = [new(Sample.Ids[1], new PfaParameters { Easiness = -1, Right = 0.3, Wrong = 0.05 })] }, new PfaFitter() },
        { new IrtGrowthModel { Standard = new IrtGrowthParameters { Growth = 0, Start = 0.5 }, AbilitySpread = 0, CompetencySpread = 1 }, new IrtFitter() },
    };

    /// <summary>Learners of a known model answer, a policy is fitted to their answers, and learners are made of the fit: their learning curves agree within five standard errors of the difference of two means.</summary>
    [Theory]
    [MemberData(nameof(Truths))]
    public void Fitted_OfSimulatedAnswers_HasTheirLearningCurves(SimulatedLearnerModel truth, IPolicyFitter fitter)
    {
        var graph = Sample.GraphOf(2);
        var rows = ObservedRows.CreateBuilder();
        var trueCurves = Curves(truth.For(graph), graph, 1, (learner, competency, isRight) => rows.Add(
            new ObservedRow(LearnerId.From($"l{learner}"), [Sample.Ids[competency]], Observation.OfAnswer(isRight))));
        var fitted = new FittedModel(fitter.Fit(rows.Build()).Policies);
        var curves = Curves(fitted.For(graph), graph, 2, (_, _, _) => { });
        for (var place = 0; place < curves.Length; place++)
        {
            var error = Math.Sqrt(2 * trueCurves[place] * (1 - trueCurves[place]) / Learners);
            Assert.InRange(curves[place], trueCurves[place] - (5 * error), trueCurves[place] + (5 * error));
        }
    }

    [Fact]
    public void Model_EachKind_HasTheParametersOfThePolicy()
    {
        var bkt = new BktParameters { Learn = 0.4, ForgetPerDay = 0.1 };
        Assert.Equal(new BktLearnerModel { Standard = bkt }, ModelOf(new BayesianKnowledgeTracing(bkt)));
        var faded = Assert.IsType<BktLearnerModel>(ModelOf(new ForgettingPolicy(new ForgettingParameters { HalfLifeDays = 3, Of = new BayesianKnowledgeTracing(bkt) })));
        Assert.Equal(0.5 * Math.Pow(0.9, 3), Math.Pow(1 - faded.Standard.ForgetPerDay, 3), 1e-12);
        Assert.Equal(0.4, faded.Standard.Learn);
        Assert.Equal(
            new PfaLearnerModel { Standard = new PfaParameters { Easiness = 0.5, Right = 0.1, Wrong = 0.1 } },
            ModelOf(new AdditiveFactors(new AfmParameters { Proficiency = 1, Easiness = -0.5, Learning = 0.1 })));
        Assert.Equal(
            new PfaLearnerModel { Standard = new PfaParameters { Easiness = 2 } },
            new FittedModel(new MasteryPolicySet(
                new PerformanceFactors(new PfaParameters { Easiness = 1 }), learner: new AdditiveFactors(new AfmParameters { Proficiency = 1, Easiness = 0, Learning = 0 }))).Model);
        Assert.Equal(new FsrsLearnerModel(), ModelOf(new FreeSpacedRepetitionScheduler()));
        Assert.Equal(new HlrLearnerModel { Standard = new HlrParameters { Bias = 2 } }, ModelOf(new HalfLifeRegression(new HlrParameters { Bias = 2 })));
    }

    [Fact]
    public void Model_Irt_PredictsAsThePolicyDoes()
    {
        var prior = new AbilityPrior { Mean = 1, StandardDeviation = 2 };
        var policy = new ItemResponseTheory(new IrtParameters { Typical = ItemResponseFunction.Of(0.8, 0.5, 0.2), Prior = prior });
        var expected = policy.PredictSuccess(policy.Initial, new Attempt(Instant.FromUnixTimeSeconds(0)))!.Value;
        var mean = Curves(ModelOf(policy).For(Sample.Graph), Sample.Graph, 3, (_, _, _) => { })[0];
        Assert.InRange(mean, expected - (2.5 / Math.Sqrt(Learners)), expected + (2.5 / Math.Sqrt(Learners)));
    }

    [Fact]
    public void Model_Elo_HasTheDifficultyOfTheLearnersPolicyAndGuesses()
    {
        var model = Assert.IsType<IrtGrowthModel>(new FittedModel(new MasteryPolicySet(
            new EloRating(new EloParameters { Options = 4, Skill = 0.25 }), learner: new EloRating(new EloParameters { Options = 4, Difficulty = -0.5 }), combination: AnswerCombination.Compensatory)).Model);
        Assert.Equal(new IrtGrowthParameters { Function = ItemResponseFunction.Of(1, -0.5, 0.25), Start = 0.25, Growth = 0 }, model.Standard);
    }

    [Fact]
    public void New_NoModel_NamesThePolicyAndTheCompetency()
    {
        Assert.Contains("Policy 'm-of-n' has no model of learners; expected bkt,", Refused(new MOfN()), StringComparison.Ordinal);
        Assert.Contains("over 'pfa'", Refused(new ForgettingPolicy(new ForgettingParameters { Of = new PerformanceFactors() })), StringComparison.Ordinal);
        Assert.Contains("fades to 0.2", Refused(new ForgettingPolicy(new ForgettingParameters { Floor = 0.2 })), StringComparison.Ordinal);
        Assert.Contains("Competency 'c1': Policy 'pfa' is not of the kind of 'bkt'", Refused(new BayesianKnowledgeTracing(), new PerformanceFactors()), StringComparison.Ordinal);
        Assert.Contains("Competency 'c1': Policy 'bkt' is not of the kind of 'fsrs'", Refused(new FreeSpacedRepetitionScheduler(), new BayesianKnowledgeTracing()), StringComparison.Ordinal);
        Assert.Contains("Policy 'elo' of the learner beside policy 'bkt'", Refused(new BayesianKnowledgeTracing(), learner: new EloRating()), StringComparison.Ordinal);
        Assert.Contains("grows with every answer", Refused(new PerformanceFactors(), learner: new AdditiveFactors()), StringComparison.Ordinal);
    }

    private static SimulatedLearnerModel ModelOf(IMasteryPolicy policy) => new FittedModel(new MasteryPolicySet(policy)).Model;

    private static string Refused(IMasteryPolicy policy, IMasteryPolicy? own = null, ILogisticPolicy? learner = null) => Assert.Throws<ArgumentException>(() => new FittedModel(
        new MasteryPolicySet(policy, own is null ? null : new Dictionary<CompetencyId, IMasteryPolicy> { [Sample.Ids[1]] = own }, learner))).Message;

    // The share of right answers at each practice of each competency.
    private static double[] Curves(LearnerDynamics dynamics, PrerequisiteGraph graph, ulong seed, Action<int, int, bool> tell)
    {
        var (right, state) = (new double[graph.Count * Steps], new double[dynamics.StateSize]);
        for (var learner = 0; learner < Learners; learner++)
        {
            var person = ChanceStream.Of(seed, learner, ChancePurpose.Person);
            dynamics.Start(ref person, state);
            for (var place = 0; place < right.Length; place++)
            {
                var (competency, step) = (place / Steps, place % Steps);
                var answers = ChanceStream.Of(seed, learner, ChancePurpose.Answer, competency, step);
                var learning = ChanceStream.Of(seed, learner, ChancePurpose.Learning, competency, step);
                var isRight = dynamics.Answer(state, competency, ref answers, ref learning);
                right[place] += isRight ? 1.0 / Learners : 0;
                tell(learner, competency, isRight);
            }
        }

        return right;
    }
}
