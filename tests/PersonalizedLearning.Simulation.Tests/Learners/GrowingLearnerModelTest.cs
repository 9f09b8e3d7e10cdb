using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Simulation.Tests.Learners;

public sealed class GrowingLearnerModelTest
{
    private static readonly CompetencyId First = CompetencyId.From("a");
    private static readonly PrerequisiteGraph Alone = LearnerModelGenerators.GraphOf([First]);

    [Property]
    public Property Pfa_StepByStep_IsWhatThePolicySays() => Prop.ForAll(Arb.From(
        from policy in LogisticGenerators.PerformanceFactors
        from spread in Gen.Elements(0, 0.7, 3)
        from learner in Gen.Choose(0, 1000)
        select (Settings: ((PerformanceFactors)policy).Settings with { CorrectFrom = 0.5 }, spread, learner)), run =>
    {
        var dynamics = new PfaLearnerModel { Standard = run.Settings, ProficiencySpread = run.spread }.For(Alone);
        var policy = new PerformanceFactors(run.Settings);
        var belief = policy.Initial;
        var truth = Begin(dynamics, run.learner);
        var person = ChanceStream.Of(1, run.learner, ChancePurpose.Person);
        var proficiency = run.spread * person.NextNormal();
        for (var practice = 0; practice < 20; practice++)
        {
            var attempt = new Attempt(Instant.MinValue, Others: new OtherFactors { LogOdds = proficiency });
            Assert.Equal(policy.PredictSuccess(belief, attempt)!.Value, dynamics.SuccessOf(truth, 0), 1e-12);
            Assert.Equal(dynamics.SuccessOf(truth, 0), dynamics.MasteryOf(truth, 0));
            var isRight = Answer(dynamics, truth, run.learner, practice);
            belief = policy.Update(belief, Observation.OfAnswer(isRight, null));
        }
    });

    [Property]
    public Property Irt_StepByStep_IsTheFunctionOfTheGrownAbility() => Prop.ForAll(Arb.From(
        from function in ItemResponseGenerators.Functions
        from start in Gen.Choose(-30, 30).Select(tenths => tenths / 10.0)
        from ceiling in Gen.Elements(-1, 2.0, 4)
        from growth in Gen.Elements(0, 0.1, 0.5, 1)
        select new IrtGrowthParameters { Function = function, Start = start, Ceiling = ceiling, Growth = growth }), parameters =>
    {
        var dynamics = new IrtGrowthModel { Standard = parameters, AbilitySpread = 0 }.For(Alone);
        var truth = Begin(dynamics, 0);
        for (var practice = 0; practice < 20; practice++)
        {
            // The exponential law of practice, at once.
            var ability = parameters.Start >= parameters.Ceiling
                ? parameters.Start
                : parameters.Ceiling - ((parameters.Ceiling - parameters.Start) * Math.Pow(1 - parameters.Growth, practice));
            var expected = parameters.Function.Probability(ability);
            var tolerance = 1e-12 * Math.Max(1, parameters.Function.Discrimination);
            var (lower, upper) = (parameters.Function.LowerAsymptote, parameters.Function.UpperAsymptote);
            Assert.Equal(expected, dynamics.SuccessOf(truth, 0), tolerance);
            Assert.Equal(expected, lower + ((upper - lower) * dynamics.MasteryOf(truth, 0)), tolerance);
            Answer(dynamics, truth, 0, practice);
        }
    });

    [Fact]
    public void Elapse_Irt_KeepsTheShareOfTheGain()
    {
        var dynamics = new IrtGrowthModel { Standard = new IrtGrowthParameters { Start = 0, Ceiling = 4, Growth = 0.5, LossPerDay = 0.1 }, AbilitySpread = 0 }.For(Alone);
        var truth = Begin(dynamics, 0);
        Answer(dynamics, truth, 0, 0);
        Assert.Equal(ItemResponseFunction.Rasch(0).Probability(2), dynamics.SuccessOf(truth, 0), 1e-12);
        dynamics.Elapse(truth, 3);
        Assert.Equal(ItemResponseFunction.Rasch(0).Probability(2 * 0.9 * 0.9 * 0.9), dynamics.SuccessOf(truth, 0), 1e-12);
    }

    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(0.5, 0.75)]
    [InlineData(1, 0.5)]
    public void Practise_IrtPrerequisiteHalfMastered_SlowsGrowth(double weight, double share)
    {
        var builder = CompetencyFramework.CreateBuilder("chain", "Chain").Add("a", "A").Add("b", "B").Requires("a", "b");
        var model = new IrtGrowthModel { Standard = new IrtGrowthParameters { Start = 0, Ceiling = 4, Growth = 0.25 }, AbilitySpread = 0, PrerequisiteWeight = weight };
        var dynamics = model.For(PrerequisiteGraph.Compile(builder.Build().Framework));
        var truth = Begin(dynamics, 0);
        var learning = ChanceStream.Of(1, 0, ChancePurpose.Learning);
        dynamics.Practise(truth, 1, isRight: true, ref learning);
        Assert.Equal(ItemResponseFunction.Rasch(0).Probability(share), dynamics.SuccessOf(truth, 1), 1e-12);
    }

    [Fact]
    public void Start_IrtAbilities_SpreadAndGoTogetherAsStated()
    {
        const int Learners = 10_000;
        var graph = LearnerModelGenerators.GraphOf([First, CompetencyId.From("b")]);
        var dynamics = new IrtGrowthModel { Standard = new IrtGrowthParameters { Start = 0 }, AbilitySpread = 0.8, CompetencySpread = 0.6 }.For(graph);
        var (squares, products) = (0.0, 0.0);
        for (var learner = 0; learner < Learners; learner++)
        {
            var truth = Begin(dynamics, learner);
            var (first, second) = (AbilityOf(dynamics.SuccessOf(truth, 0)), AbilityOf(dynamics.SuccessOf(truth, 1)));
            (squares, products) = (squares + (first * first), products + (first * second));
        }

        // The variance is 0.8² + 0.6² = 1, the covariance 0.8²; of the mean product the variance is 1 + 0.64².
        Assert.InRange(squares / Learners, 1 - (5 * Math.Sqrt(2.0 / Learners)), 1 + (5 * Math.Sqrt(2.0 / Learners)));
        var error = 5 * Math.Sqrt((1 + (0.64 * 0.64)) / Learners);
        Assert.InRange(products / Learners, 0.64 - error, 0.64 + error);

        static double AbilityOf(double success) => Math.Log(success / (1 - success));
    }

    private static double[] Begin(LearnerDynamics dynamics, int learner)
    {
        var state = new double[dynamics.StateSize];
        var person = ChanceStream.Of(1, learner, ChancePurpose.Person);
        dynamics.Start(ref person, state);
        return state;
    }

    private static bool Answer(LearnerDynamics dynamics, double[] state, int learner, int practice)
    {
        var answers = ChanceStream.Of(1, learner, ChancePurpose.Answer, 0, practice);
        var learning = ChanceStream.Of(1, learner, ChancePurpose.Learning, 0, practice);
        return dynamics.Answer(state, 0, ref answers, ref learning);
    }
}
