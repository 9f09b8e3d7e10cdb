using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Simulation.Tests.Learners;

public sealed class MemoryLearnerModelTest
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 8, 0);
    private static readonly CompetencyId First = CompetencyId.From("a");
    private static readonly PrerequisiteGraph Alone = LearnerModelGenerators.GraphOf([First]);

    [Property]
    public Property Fsrs_StepByStep_IsWhatThePolicySays() => Prop.ForAll(Arb.From(
        from policy in MemoryGenerators.Scheduler
        from days in Gen.Elements(0.0, 0, 1, 2, 7, 30, 400).Between(1, 12)
        select (Settings: ((FreeSpacedRepetitionScheduler)policy).Settings with { DayCount = DayCount.WholeDays, CorrectFrom = 0.5 }, days)), run =>
            AssertFollows(new FsrsLearnerModel { Standard = run.Settings }, new FreeSpacedRepetitionScheduler(run.Settings), run.days, [0, 1, 10, 365]));

    [Property]
    public Property Hlr_StepByStep_IsWhatThePolicySays() => Prop.ForAll(Arb.From(
        from policy in MemoryGenerators.HalfLifeRegression
        from days in Gen.Elements(0.0, 0, 0.125, 1, 2.5, 30, 400).Between(1, 12)
        select (Settings: ((HalfLifeRegression)policy).Settings with { CorrectFrom = 0.5 }, days)), run =>
            AssertFollows(new HlrLearnerModel { Standard = run.Settings }, new HalfLifeRegression(run.Settings), run.days, [0, 0.25, 1, 10, 365]));

    [Fact]
    public void SuccessOf_NotLearnt_IsAGuessAndThenRecallWithGuessesAndSlips()
    {
        var dynamics = new FsrsLearnerModel { Guess = 0.2, Slip = 0.1 }.For(Alone);
        var state = Begin(dynamics, 0);
        Assert.Equal(0.2, dynamics.SuccessOf(state, 0));
        Assert.Equal(0, dynamics.MasteryOf(state, 0));
        var learning = ChanceStream.Of(1, 0, ChancePurpose.Learning);
        dynamics.Practise(state, 0, isRight: true, ref learning);

        // The stability of a first right answer is w2; after as many days recall is 90 %.
        dynamics.Elapse(state, FsrsParameters.DefaultWeights[2]);
        Assert.Equal(0.9, dynamics.MasteryOf(state, 0), 1e-12);
        Assert.Equal((0.9 * 0.9) + (0.1 * 0.2), dynamics.SuccessOf(state, 0), 1e-12);
    }

    [Fact]
    public void MasteryOf_MonthLater_IsRecallThen()
    {
        var (now, later) = (new HlrLearnerModel().For(Alone), new HlrLearnerModel { MasteryDays = 30 }.For(Alone));
        var (state, other) = (Begin(now, 0), Begin(later, 0));
        var learning = ChanceStream.Of(1, 0, ChancePurpose.Learning);
        now.Practise(state, 0, isRight: true, ref learning);
        later.Practise(other, 0, isRight: true, ref learning);
        Assert.Equal(0.9999, now.MasteryOf(state, 0), 1e-12);
        now.Elapse(state, 30);
        Assert.Equal(now.MasteryOf(state, 0), later.MasteryOf(other, 0));
    }

    [Fact]
    public void Practise_LearntWithSomeProbability_AsManyLearnIt()
    {
        const int Learners = 20_000;
        var dynamics = new HlrLearnerModel { Prior = 0.25, Learn = 0.4 }.For(Alone);
        var (before, after) = (0, 0);
        for (var learner = 0; learner < Learners; learner++)
        {
            var state = Begin(dynamics, learner);
            before += dynamics.MasteryOf(state, 0) > 0 ? 1 : 0;
            var learning = ChanceStream.Of(1, learner, ChancePurpose.Learning);
            dynamics.Practise(state, 0, isRight: false, ref learning);
            after += dynamics.MasteryOf(state, 0) > 0 ? 1 : 0;
        }

        Assert.InRange(before / (double)Learners, 0.25 - (5 * Error(0.25)), 0.25 + (5 * Error(0.25)));
        Assert.InRange(after / (double)Learners, 0.55 - (5 * Error(0.55)), 0.55 + (5 * Error(0.55)));

        static double Error(double share) => Math.Sqrt(share * (1 - share) / Learners);
    }

    [Fact]
    public void Practise_PrerequisiteNotLearnt_LeavesNoMemory()
    {
        var builder = CompetencyFramework.CreateBuilder("chain", "Chain").Add("a", "A").Add("b", "B").Requires("a", "b");
        var dynamics = new FsrsLearnerModel { NeedsPrerequisites = true }.For(PrerequisiteGraph.Compile(builder.Build().Framework));
        var state = Begin(dynamics, 0);
        var learning = ChanceStream.Of(1, 0, ChancePurpose.Learning);
        dynamics.Practise(state, 1, isRight: true, ref learning);
        Assert.Equal(0, dynamics.MasteryOf(state, 1));
        dynamics.Practise(state, 0, isRight: false, ref learning);
        dynamics.Practise(state, 1, isRight: false, ref learning);
        Assert.Equal(1, dynamics.MasteryOf(state, 1));
    }

    [Fact]
    public void Start_MemoriesLastDifferently_LogarithmsAreNormalAndRecallFollows()
    {
        const int Learners = 10_000;
        const double Spread = 0.5;
        var dynamics = new HlrLearnerModel { Prior = 1, LastingSpread = Spread }.For(Alone);
        var halfLife = new HalfLifeRegression().HalfLifeDays(new HlrState(1, 0, 0));
        var (sum, squares) = (0.0, 0.0);
        for (var learner = 0; learner < Learners; learner++)
        {
            var state = Begin(dynamics, learner);
            dynamics.Elapse(state, 5);
            var lasting = Math.Log(-5 / (halfLife * Math.Log2(dynamics.MasteryOf(state, 0))));
            (sum, squares) = (sum + lasting, squares + (lasting * lasting));
        }

        Assert.InRange(sum / Learners, -5 * Spread / Math.Sqrt(Learners), 5 * Spread / Math.Sqrt(Learners));
        Assert.InRange(squares / Learners / (Spread * Spread), 1 - (5 * Math.Sqrt(2.0 / Learners)), 1 + (5 * Math.Sqrt(2.0 / Learners)));
    }

    [Fact]
    public void Practise_FsrsHalfADayLater_IsOfTheSameDay() => Assert.Equal(RecallOf(lasting: 1, 0, 10), RecallOf(lasting: 1, 0.5, 10));

    [Fact]
    public void Practise_FsrsMemoryLastsTwiceAsLong_TwoDaysAreAsOne() => Assert.Equal(RecallOf(lasting: 1, 4, 3), RecallOf(lasting: 2, 8, 6), 1e-12);

    // Recall so long after a second right answer, which is so long after the first.
    private static double RecallOf(double lasting, double between, double after)
    {
        var dynamics = new FsrsLearnerModel().For(Alone);
        var state = Begin(dynamics, 0);

        // The first number of a learner is how long memories last.
        state[0] = lasting;
        var learning = ChanceStream.Of(1, 0, ChancePurpose.Learning);
        dynamics.Practise(state, 0, isRight: true, ref learning);
        dynamics.Elapse(state, between);
        dynamics.Practise(state, 0, isRight: true, ref learning);
        dynamics.Elapse(state, after);
        return dynamics.MasteryOf(state, 0);
    }

    private static double[] Begin(LearnerDynamics dynamics, int learner)
    {
        var state = new double[dynamics.StateSize];
        var person = ChanceStream.Of(1, learner, ChancePurpose.Person);
        dynamics.Start(ref person, state);
        return state;
    }

    // The policy is told the answers that the truth gave; what it then says of recall at each moment must be the truth.
    private static void AssertFollows<TState>(SimulatedLearnerModel model, MasteryPolicy<TState> policy, ValueList<double> days, double[] later)
        where TState : unmanaged
    {
        var dynamics = model.For(Alone);
        var truth = Begin(dynamics, 0);
        var belief = policy.Initial;
        var now = Start;
        for (var practice = 0; practice < days.Count; practice++)
        {
            dynamics.Elapse(truth, days[practice]);
            now += Duration.FromDays(days[practice]);
            if (practice > 0)
            {
                Assert.Equal(policy.PredictSuccess(belief, now)!.Value, dynamics.SuccessOf(truth, 0), 1e-12);
            }

            var answers = ChanceStream.Of(1, 0, ChancePurpose.Answer, 0, practice);
            var learning = ChanceStream.Of(1, 0, ChancePurpose.Learning, 0, practice);
            var isRight = dynamics.Answer(truth, 0, ref answers, ref learning);
            belief = policy.Update(belief, Observation.OfAnswer(isRight, now));
            foreach (var wait in later)
            {
                var copy = truth.ToArray();
                dynamics.Elapse(copy, wait);
                Assert.Equal(policy.Estimate(belief, now + Duration.FromDays(wait)).Value, dynamics.MasteryOf(copy, 0), 1e-12);
            }
        }
    }
}
