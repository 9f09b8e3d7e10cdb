using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Simulation.Tests.Learners;

public sealed class BktLearnerModelTest
{
    private const int Learners = 20_000;

    private static readonly CompetencyId First = CompetencyId.From("a");
    private static readonly CompetencyId Second = CompetencyId.From("b");
    private static readonly PrerequisiteGraph Alone = LearnerModelGenerators.GraphOf([First]);

    [Property]
    public Property ExpectedSuccess_AnyParameters_IsThatOfPropagatedProbabilities() => Prop.ForAll(Arb.From(MasteryGenerators.BktParameters), parameters =>
    {
        var dynamics = new BktLearnerModel { Standard = parameters }.For(Alone);
        var (known, unknown) = (dynamics.SuccessOf([1, 1], 0), dynamics.SuccessOf([0, 1], 0));
        var share = parameters.Prior;
        for (var practices = 0; practices <= 60; practices++)
        {
            Assert.Equal((share * known) + ((1 - share) * unknown), BktLearnerModel.ExpectedSuccess(parameters, practices), 1e-12);
            share = (share * (1 - parameters.Forget)) + ((1 - share) * parameters.Learn);
        }
    });

    [Theory]
    [InlineData(0)]
    [InlineData(0.08)]
    public void Answer_ManyLearners_FollowTheLearningCurve(double forget)
    {
        const int Practices = 15;
        var parameters = new BktParameters { Prior = 0.25, Learn = 0.2, Forget = forget, Guess = 0.15, Slip = 0.05 };
        var dynamics = new BktLearnerModel { Standard = parameters }.For(Alone);
        var state = new double[dynamics.StateSize];
        var right = new int[Practices];
        for (var learner = 0; learner < Learners; learner++)
        {
            Start(dynamics, learner, state);
            for (var practice = 0; practice < Practices; practice++)
            {
                var answers = ChanceStream.Of(3, learner, ChancePurpose.Answer, 0, practice);
                var learning = ChanceStream.Of(3, learner, ChancePurpose.Learning, 0, practice);
                right[practice] += dynamics.Answer(state, 0, ref answers, ref learning) ? 1 : 0;
            }
        }

        for (var practice = 0; practice < Practices; practice++)
        {
            AssertShare(BktLearnerModel.ExpectedSuccess(parameters, practice), right[practice]);
        }
    }

    [Theory]
    [InlineData(0.5, 1.5)]
    [InlineData(0.03, 30)]
    [InlineData(1, 0.001)]
    public void Elapse_ManyLearners_KeepWhatIsToBeKept(double forgetPerDay, double days)
    {
        var dynamics = new BktLearnerModel { Standard = new BktParameters { Prior = 0.4, Learn = 0.5, ForgetPerDay = forgetPerDay } }.For(Alone);
        var state = new double[dynamics.StateSize];
        var (before, after) = (0, 0);
        for (var learner = 0; learner < Learners; learner++)
        {
            Start(dynamics, learner, state);
            var learning = ChanceStream.Of(3, learner, ChancePurpose.Learning);
            dynamics.Practise(state, 0, isRight: true, ref learning);
            before += dynamics.MasteryOf(state, 0) > 0 ? 1 : 0;
            dynamics.Elapse(state, days);
            after += dynamics.MasteryOf(state, 0) > 0 ? 1 : 0;
        }

        AssertShare(0.7, before);
        AssertShare(0.7 * Math.Pow(1 - forgetPerDay, days), after);
    }

    [Fact]
    public void Start_PriorsDiffer_ManyLearnersKnowTheMeanOfTheirPriors()
    {
        var dynamics = new BktLearnerModel { Standard = new BktParameters { Prior = 0.2 }, PriorSpread = 1.5 }.For(Alone);
        var state = new double[dynamics.StateSize];
        var known = 0;
        for (var learner = 0; learner < Learners; learner++)
        {
            Start(dynamics, learner, state);
            known += dynamics.MasteryOf(state, 0) > 0 ? 1 : 0;
        }

        AssertShare(MeanOfShifted(0.2, 1.5), known);
    }

    [Fact]
    public void Practise_PacesDiffer_ManyLearnersLearnTheMeanAndEachByHisOwn()
    {
        var model = new BktLearnerModel { Standard = new BktParameters { Prior = 0, Learn = 0.1 }, LearnSpread = 2 };
        var dynamics = model.For(LearnerModelGenerators.GraphOf([First, Second]));
        var state = new double[dynamics.StateSize];
        var (first, both) = (0, 0);
        for (var learner = 0; learner < Learners; learner++)
        {
            Start(dynamics, learner, state);
            for (var competency = 0; competency < 2; competency++)
            {
                var learning = ChanceStream.Of(3, learner, ChancePurpose.Learning, competency);
                dynamics.Practise(state, competency, isRight: true, ref learning);
            }

            first += dynamics.MasteryOf(state, 0) > 0 ? 1 : 0;
            both += dynamics.MasteryOf(state, 0) * dynamics.MasteryOf(state, 1) > 0 ? 1 : 0;
        }

        AssertShare(MeanOfShifted(0.1, 2), first);
        AssertShare(MeanOfShifted(0.1, 2, power: 2), both);
    }

    [Fact]
    public void Start_OnlyPacesDiffer_IsTheSamePeople()
    {
        var graph = LearnerModelGenerators.GraphOf([First, Second]);
        var (alike, differing) = (new BktLearnerModel().For(graph), new BktLearnerModel { LearnSpread = 3 }.For(graph));
        var (state, other) = (new double[alike.StateSize], new double[differing.StateSize]);
        for (var learner = 0; learner < 100; learner++)
        {
            Start(alike, learner, state);
            Start(differing, learner, other);
            Assert.Equal(state[..2], other[..2]);
        }
    }

    [Fact]
    public void Practise_PrerequisiteUnknown_TeachesNothing()
    {
        var builder = CompetencyFramework.CreateBuilder("chain", "Chain").Add("a", "A").Add("b", "B").Requires("a", "b");
        var model = new BktLearnerModel { Standard = new BktParameters { Prior = 0, Learn = 1 }, NeedsPrerequisites = true };
        var dynamics = model.For(PrerequisiteGraph.Compile(builder.Build().Framework));
        var state = new double[dynamics.StateSize];
        Start(dynamics, 0, state);
        var learning = ChanceStream.Of(3, 0, ChancePurpose.Learning);
        dynamics.Practise(state, 1, isRight: true, ref learning);
        Assert.Equal(0, dynamics.MasteryOf(state, 1));
        dynamics.Practise(state, 0, isRight: true, ref learning);
        dynamics.Practise(state, 1, isRight: true, ref learning);
        Assert.Equal(1, dynamics.MasteryOf(state, 1));
    }

    [Fact]
    public void SuccessOf_TeachesFirst_IsThatAfterThePractice()
    {
        var dynamics = new BktLearnerModel { Standard = new BktParameters { Prior = 0, Learn = 0.2, Guess = 0.1, Slip = 0.1 }, TeachesFirst = true }.For(Alone);
        Assert.Equal((0.2 * 0.9) + (0.8 * 0.1), dynamics.SuccessOf([0, 1], 0), 1e-12);
        Assert.Equal(0.9, dynamics.SuccessOf([1, 1], 0), 1e-12);
    }

    [Fact]
    public void Standard_OfAPolicyWithItems_KeepsWhatIsOfLearning()
    {
        var fitted = new BktParameters { Learn = 0.3, CorrectFrom = 0.8, IndividualPrior = 1, ByItem = [new BktItem { Item = "q", Slip = 0.3 }] };
        var model = new BktLearnerModel { Standard = fitted, ByCompetency = [new CompetencyBkt(First, fitted)] };
        Assert.Equal(new BktParameters { Learn = 0.3 }, model.Standard);
        Assert.Equal(new BktParameters { Learn = 0.3 }, model.ByCompetency[0].Parameters);
    }

    [Fact]
    public void ByCompetency_TwiceOrUnknown_IsRefused()
    {
        var own = new CompetencyBkt(First, new BktParameters());
        Assert.Contains("'a' is there twice", Assert.Throws<ArgumentException>("ByCompetency", () => new BktLearnerModel { ByCompetency = [own, own] }).Message);
        Assert.Throws<ArgumentException>("ByCompetency", () => new BktLearnerModel { ByCompetency = [null!] });
        Assert.Contains("'b' is unknown", Assert.Throws<ArgumentException>(() => new BktLearnerModel { ByCompetency = [own with { Competency = Second }] }.For(Alone)).Message);
    }

    private static void Start(LearnerDynamics dynamics, int learner, double[] state)
    {
        var person = ChanceStream.Of(3, learner, ChancePurpose.Person);
        dynamics.Start(ref person, state);
    }

    // The mean of a probability, or of its power, whose log odds are moved by a normal number: by the rule of Simpson over eight standard deviations on both sides.
    private static double MeanOfShifted(double probability, double spread, int power = 1)
    {
        const int Steps = 2000;
        const double Width = 16.0 / Steps;
        var sum = 0.0;
        for (var step = 0; step <= Steps; step++)
        {
            var number = -8 + (step * Width);
            var weight = step is 0 or Steps ? 1 : step % 2 == 1 ? 4 : 2;
            var shifted = 1 / (1 + Math.Exp(-Math.Log(probability / (1 - probability)) - (spread * number)));
            sum += weight * Math.Pow(shifted, power) * Math.Exp(-number * number / 2) / Math.Sqrt(2 * Math.PI);
        }

        return sum * Width / 3;
    }

    // Within five standard errors.
    private static void AssertShare(double expected, int count)
    {
        var error = 5 * Math.Sqrt(expected * (1 - expected) / Learners);
        Assert.InRange(count / (double)Learners, expected - error, expected + error);
    }
}
