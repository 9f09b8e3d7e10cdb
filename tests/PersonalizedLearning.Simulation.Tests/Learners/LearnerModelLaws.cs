using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Simulation.Tests.Learners;

/// <summary>
/// The laws that every learner model keeps. A model joins by one line:
/// <c>public sealed class MyModelLawsTest() : LearnerModelLaws(LearnerModelGenerators.Over(graph => generator), model => whether competencies do not bear on each other);</c>.
/// </summary>
/// <param name="cases">Generates the model with any legal parameters, the extreme ones among them, and a framework for it.</param>
/// <param name="isApart">Of which models what is practised of one competency never bears on another.</param>
[Properties(MaxTest = 60, EndSize = 30)]
public abstract class LearnerModelLaws(Gen<(SimulatedLearnerModel Model, PrerequisiteGraph Graph)> cases, Func<SimulatedLearnerModel, bool> isApart)
{
    private const int Draws = 1500;
    private const double StandardErrors = 5;
    private const double Rounding = 1e-9;

    /// <summary>The same seed gives the same learner and the same answers to the last bit, on whatever was in the room before, and nothing is written beside it.</summary>
    [Property]
    public Property Walk_OnUsedRoom_GivesTheSameBits() => ForAll(run =>
    {
        var dynamics = run.Dynamics();
        Assert.True(dynamics.StateSize >= 1);
        var clean = new double[dynamics.StateSize];
        var expected = run.Walk(dynamics, clean);
        foreach (var dirt in (double[])[double.NaN, -7, double.PositiveInfinity])
        {
            var room = new double[dynamics.StateSize + 2];
            Array.Fill(room, dirt);
            Assert.Equal(expected, run.Walk(run.Dynamics(), room.AsSpan(1, dynamics.StateSize)));
            Assert.Equal(clean, room[1..^1]);
            Assert.Equal((dirt, dirt), (room[0], room[^1]));
        }
    });

    /// <summary>Learners who take turns on the same dynamics are as if each were alone.</summary>
    [Property]
    public Property Practise_InTurns_IsAsIfAlone() => ForAll(run =>
    {
        var dynamics = run.Dynamics();
        var (first, second) = (new double[dynamics.StateSize], new double[dynamics.StateSize]);
        run.Start(dynamics, first);
        run.Start(dynamics, second, 1);
        var practices = new int[run.Graph.Count];
        foreach (var step in run.Graph.Count == 0 ? [] : run.Steps)
        {
            var competency = run.CompetencyOf(step);
            dynamics.Elapse(first, step.Days);
            run.Practise(dynamics, first, competency, practices[competency]);
            dynamics.Elapse(second, step.Days);
            run.Practise(dynamics, second, competency, practices[competency]++, 1);
        }

        var alone = new double[dynamics.StateSize];
        run.Walk(dynamics, alone);
        Assert.Equal(alone, first);
        run.Walk(dynamics, alone, learnersOn: 1);
        Assert.Equal(alone, second);
    });

    /// <summary>Where competencies do not bear on each other, the luck of the n-th practice of one is the same whatever else is practised.</summary>
    [Property]
    public Property Practise_OthersLeftOut_GivesTheSameAnswers() => ForAll(run =>
    {
        if (!isApart(run.Model))
        {
            return;
        }

        var dynamics = run.Dynamics();
        var (all, alone) = (new double[dynamics.StateSize], new double[dynamics.StateSize]);
        var answers = run.Walk(dynamics, all);
        for (var competency = 0; competency < run.Graph.Count; competency++)
        {
            var own = answers.Where((_, position) => run.CompetencyOf(run.Steps[position]) == competency).ToArray();
            Assert.Equal(own, run.Walk(dynamics, alone, competency));
            Assert.Equal(dynamics.MasteryOf(all, competency), dynamics.MasteryOf(alone, competency));
        }
    });

    /// <summary>Probabilities and mastery are from 0 to 1, all at once as one by one, and the group is one of those named.</summary>
    [Property]
    public Property Mastery_AtEveryStep_IsInRange() => ForAll(run =>
    {
        var dynamics = run.Dynamics();
        var state = new double[dynamics.StateSize];
        var masteries = new double[run.Graph.Count];
        run.Start(dynamics, state);
        var group = dynamics.GroupOf(state);
        Check();
        var practices = new int[run.Graph.Count];
        foreach (var step in run.Graph.Count == 0 ? [] : run.Steps)
        {
            dynamics.Elapse(state, step.Days);
            Check();
            var competency = run.CompetencyOf(step);
            run.Practise(dynamics, state, competency, practices[competency]++);
            Check();
        }

        void Check()
        {
            Assert.DoesNotContain(state, double.IsNaN);
            Assert.Equal(group, dynamics.GroupOf(state));
            Assert.InRange(group, 0, dynamics.Groups.Count - 1);
            dynamics.MasteriesOf(state, masteries);
            for (var competency = 0; competency < masteries.Length; competency++)
            {
                Assert.InRange(dynamics.SuccessOf(state, competency), 0, 1);
                Assert.InRange(masteries[competency], 0, 1);
                Assert.Equal(dynamics.MasteryOf(state, competency), masteries[competency]);
            }
        }
    });

    /// <summary>Two times without practice are one as long as both, and no time changes nothing.</summary>
    [Property]
    public Property Elapse_InParts_IsTheWhole() => ForAll(run =>
    {
        var dynamics = run.Dynamics();
        var state = new double[dynamics.StateSize];
        run.Walk(dynamics, state);
        var same = state.ToArray();
        dynamics.Elapse(same, 0);
        Assert.Equal(state, same);
        foreach (var (first, second) in ((double, double)[])[(0.25, 0.5), (1, 6), (3.7, 100.2), (0, 2)])
        {
            var (parts, whole) = (state.ToArray(), state.ToArray());
            dynamics.Elapse(parts, first);
            dynamics.Elapse(parts, second);
            dynamics.Elapse(whole, first + second);
            for (var competency = 0; competency < run.Graph.Count; competency++)
            {
                Assert.Equal(dynamics.MasteryOf(whole, competency), dynamics.MasteryOf(parts, competency), Rounding);
                Assert.Equal(dynamics.SuccessOf(whole, competency), dynamics.SuccessOf(parts, competency), Rounding);
            }
        }
    });

    /// <summary>Answers are right as often as the truth says.</summary>
    [Property(MaxTest = 15, Replay = "20260105,7919")]
    public Property Answer_ByManyLucks_IsRightAsOftenAsItShould() => ForAll(run =>
    {
        if (run.Graph.Count == 0)
        {
            return;
        }

        var dynamics = run.Dynamics();
        var (state, copy) = (new double[dynamics.StateSize], new double[dynamics.StateSize]);
        run.Walk(dynamics, state);
        var competency = (int)(run.Seed % (ulong)run.Graph.Count);
        var expected = dynamics.SuccessOf(state, competency);
        var right = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            state.CopyTo(copy, 0);
            right += run.Practise(dynamics, copy, competency, 1_000_000 + draw) ? 1 : 0;
        }

        // Where next to none or all are right, a few more are chance, too.
        var error = expected is 0 or 1 ? 0 : Math.Sqrt(Math.Max(expected * (1 - expected), 1.0 / Draws) / Draws);
        Assert.InRange(right / (double)Draws, expected - (StandardErrors * error), expected + (StandardErrors * error));
    });

    /// <summary>Written and read again, a model is equal, and its learners are the same to the last bit.</summary>
    [Property]
    public Property Json_OfTheModel_GivesItBack() => ForAll(run =>
    {
        using var text = new MemoryStream();
        SimulationJson.WriteLearnerModel(text, run.Model);
        text.Position = 0;
        var read = SimulationJson.ReadLearnerModel(text);
        Assert.Equal(run.Model, read);
        Assert.Equal(run.Model.GetHashCode(), read.GetHashCode());
        var (before, after) = (run.Dynamics(), read.For(run.Graph));
        var (expected, state) = (new double[before.StateSize], new double[after.StateSize]);
        Assert.Equal(run.Walk(before, expected), run.Walk(after, state));
        Assert.Equal(expected, state);
    });

    /// <summary>It says what it is, and where it comes from, and is registered as that.</summary>
    [Property(MaxTest = 10)]
    public Property Model_SaysWhatItIs() => ForAll(run =>
    {
        Assert.False(string.IsNullOrWhiteSpace(run.Model.Name));
        Assert.Matches(@"\b(18|19|20)\d\d\b", run.Model.Source);
        Assert.Equal(run.Model.Version, LearnerModelRegistry.Standard[run.Model.Name].Version);
        Assert.Throws<ArgumentNullException>("graph", () => run.Model.For(null!));
        var groups = run.Dynamics().Groups;
        Assert.Equal(groups.Count, groups.Distinct().Count());
    });

    /// <summary>Nothing is left to collect, however long learners practise.</summary>
    [Property(MaxTest = 4)]
    public Property Practise_OfOneLearner_AllocatesNothing() => ForAll(run =>
    {
        if (run.Graph.Count == 0)
        {
            return;
        }

        var dynamics = run.Dynamics();
        var state = new double[dynamics.StateSize];
        var masteries = new double[run.Graph.Count];
        Allocations.AssertNone(() =>
        {
            run.Start(dynamics, state);
            for (var step = 0; step < 30; step++)
            {
                dynamics.Elapse(state, 0.5);
                run.Practise(dynamics, state, step % masteries.Length, step);
                dynamics.MasteriesOf(state, masteries);
                dynamics.GroupOf(state);
            }
        });
    });

    private Property ForAll(Action<LearnerModelRun> law)
    {
        var runs =
            from item in cases
            from seed in Gen.Choose(0, int.MaxValue - 1)
            from learner in Gen.Elements(0L, 1, 12_345, 1L << 40)
            from steps in (
                from draw in Gen.Choose(0, 59)
                from days in Gen.Elements(0, 0, 0, 0.25, 1, 3, 30, 400.0)
                select new PracticeStep(draw, days)).Between(0, 30)
            select new LearnerModelRun(item.Model, item.Graph, (ulong)seed, learner, steps);
        return Prop.ForAll(Arb.From(runs, run => Shrinking.List(run.Steps).Select(steps => run with { Steps = steps })), law);
    }
}
