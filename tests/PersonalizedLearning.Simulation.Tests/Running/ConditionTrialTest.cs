using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation.Tests.Running;

public sealed class ConditionTrialTest
{
    private static readonly BktLearnerModel Quick = new() { Standard = new BktParameters { Prior = 0, Learn = 1, Guess = 0, Slip = 0 } };

    [Fact]
    public void Run_TreeLedAtRandom_GainsWhatIsExpected() => AssertGain(StudySelector.Of("random", new RandomSelector()), 2.098038);

    [Fact]
    public void Run_TreeLedInTheBestWay_GainsTheOptimum() => AssertGain(StudySelector.Of("optimal", new OptimalSelector(TransitionMatrixModel.Tree)), 4.651639);

    [Fact]
    public void Run_ByTheOracle_PractisesInOrderWhatIsNotMasteredAndStops()
    {
        // d needs c, c needs b, b needs a, and they stand in the framework the other way round.
        var study = Chain(Quick, StudySelector.Of("oracle", new OracleSelector()), new StudyBudget(10)) with { Goals = [CompetencyId.From("b")] };
        var trace = Led(study);

        Assert.Equal([3, 2], trace.Competencies.ToArray());
        Assert.Equal([0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1], trace.GoalMastery.ToArray());
        Assert.Equal([false, false], trace.Answers.ToArray());
        Assert.Equal((2, 2.0), (trace.StepsToMastery, trace.MinutesToMastery));
        Assert.Equal([2], trace.Goals.ToArray());
        Assert.Equal([false, false, true, true], trace.InScope.ToArray());
    }

    [Fact]
    public void Choose_OracleOnACycle_PractisesTheFirstThatIsOpen()
    {
        var graph = PrerequisiteGraph.Compile(CompetencyFramework.CreateBuilder("cycle", "Cycle").Add("a", "A").Add("b", "B").Requires("a", "b").Requires("b", "a").Build().Framework);
        var trace = Led(Of(graph, Quick, StudySelector.Of("oracle", new OracleSelector()), new StudyBudget(5)));

        Assert.Equal([0, 1], trace.Competencies.ToArray());
    }

    [Fact]
    public void Choose_OptimalForOtherLearners_SaysWhatIsExpected()
    {
        var study = Chain(Quick, StudySelector.Of("optimal", new OptimalSelector(TransitionMatrixModel.Binary)), new StudyBudget(3));
        Assert.Equal(
            "Selector 'optimal' is of another model than the learners; expected learners of that very 'transition-matrix'. (Parameter 'learner')",
            Assert.Throws<ArgumentException>(() => Led(study)).Message);
    }

    [Fact]
    public void Run_InSessions_AsksAtTheirInstantsWithTheMinutesThatAreLeft()
    {
        var selector = new AskedSelector();
        var sessions = new StudySessions { Steps = 2, DaysBetween = 1, MinutesPerStep = 30 };
        Led(Chain(Quick, StudySelector.Of("asked", selector), new StudyBudget(5)) with { Sessions = sessions });

        Assert.Equal([0, 30, 1440, 1470, 2880], selector.Asked.Select(item => (item.AsOf - sessions.Start).TotalMinutes));
        Assert.Equal([150, 120, 90, 60, 30], selector.Asked.Select(item => item.Minutes));
        Assert.Equal([0, 1, 2, 3, 4], selector.Asked.Select(item => item.Answers));
        Assert.Equal(5, selector.Asked.Select(item => item.Seed).Distinct().Count());
    }

    [Fact]
    public void Run_WithMinutes_FinishesTheStepThatBeginsBeforeTheyAreOver()
    {
        var selector = new AskedSelector();
        var study = Chain(Quick, StudySelector.Of("asked", selector), new StudyBudget(50) { Minutes = 20.5 }) with { Sessions = new StudySessions { MinutesPerStep = 7 } };
        var trace = Led(study);

        Assert.Equal(3, trace.Steps);
        Assert.Equal([21, 14, 7], selector.Asked.Select(item => item.Minutes));
        Assert.False(trace.DroppedOut);
    }

    [Fact]
    public void Run_TruthThatFades_ElapsesAsTheClockDoes()
    {
        var study = Chain(new ElapsingModel(), StudySelector.Of("asked", new AskedSelector()), new StudyBudget(5)) with
        {
            Sessions = new StudySessions { Steps = 2, DaysBetween = 1, MinutesPerStep = 30 },
            RetentionDays = [0, 7],
        };
        var trace = Led(study);

        // Five steps in three sessions: two days and half an hour.
        const double Days = 2 + (0.5 / 24);
        Assert.Equal(1 / (1 + Days), trace.FinalMastery[0], 1e-12);
        Assert.Equal(1.0 / 3, trace.MasteryBefore[4], 1e-12);
        Assert.Equal(1 / (1 + Days), trace.Retained[0], 1e-12);
        Assert.Equal(1 / (8 + Days), trace.Retained[1], 1e-12);
    }

    [Fact]
    public void Run_MemoriesLedByFading_ReviewsFromDayToDayAsDerivedFromTheJournal()
    {
        var memories = new FreeSpacedRepetitionScheduler();
        var study = Chain(new FsrsLearnerModel(), StudySelector.Of("shipped", new Recommender()), new StudyBudget(40));
        var condition = new StudyCondition(
            study.Conditions[0].Population, new StudyPolicy("fsrs", new MasteryPolicySet(memories), MasteryRule.For(new MasteryPolicySet(memories), study.Graph.Framework)),
            study.Conditions[0].Selector, study.Conditions[0].Budget);
        study = study with { Conditions = [condition], Sessions = new StudySessions { Steps = 4, DaysBetween = 3 }, RetentionDays = [0, 30] };
        var (live, derived) = (new ConditionTrial(study, condition), new ConditionTrial(study, condition, new JournalBelief(study, condition)));
        var (trace, other) = (live.NewTrace(), derived.NewTrace());
        live.Run(0, trace);
        derived.Run(0, other);

        Assert.Equal(TraceText.Of(other), TraceText.Of(trace));
        Assert.True(trace.Steps > 4);
        Assert.Contains(trace.Competencies[8..].ToArray(), competency => trace.Competencies[..8].Contains(competency));
        Assert.True(trace.Retained[1] < trace.Retained[0]);
    }

    [Fact]
    public void Run_ALearnerWithNothingOpen_HasNothingToDo()
    {
        var model = Quick with { Standard = Quick.Standard with { Prior = 1 } };
        var population = new LearnerPopulation("able", model) { Goals = new GoalDraw(1, 2) };
        var study = Chain(model, StudySelector.Of("asked", new AskedSelector()), new StudyBudget(3));
        var trace = Led(study with { Conditions = [new StudyCondition(population, study.Conditions[0].Policy, study.Conditions[0].Selector, study.Conditions[0].Budget)] });

        Assert.Equal((0, 0, 0), (trace.Steps, trace.Goals.Length, trace.StepsToMastery));
        Assert.Equal([1, 1, 1, 1], trace.GoalMastery.ToArray());
    }

    [Fact]
    public void Run_GoalsOfTheirOwn_AreOpenAtTheStartAndAsManyAsAsked()
    {
        var model = Quick with { Standard = Quick.Standard with { Prior = 0.3 } };
        var study = Chain(model, StudySelector.Of("oracle", new OracleSelector()), new StudyBudget(8));
        var condition = study.Conditions[0];
        condition = new StudyCondition(new LearnerPopulation("own", model) { Goals = new GoalDraw(1, 2) }, condition.Policy, condition.Selector, condition.Budget);
        var trial = new ConditionTrial(study with { Conditions = [condition] }, condition);
        var (trace, seen) = (trial.NewTrace(), new HashSet<string>());
        for (var learner = 0; learner < 100; learner++)
        {
            trial.Run(learner, trace);
            seen.Add(string.Join(' ', trace.Goals.ToArray()));
            Assert.Equal(0, trace.GoalsAtStart);
            Assert.Equal(trace.Goals.Length, trace.GoalsAtEnd);
            Assert.InRange(trace.Goals.Length, 0, 2);
        }

        // Four alone, six pairs, and nothing where all is mastered at the start.
        Assert.InRange(seen.Count, 10, 11);
    }

    [Fact]
    public void Run_ALearnerWhoLeaves_StopsThere()
    {
        var trace = Led(Behaving(new LearnerBehaviour { Engagement = new Engagement { Hazard = 1 } }, new AskedSelector()));
        Assert.Equal((1, true), (trace.Steps, trace.DroppedOut));
    }

    [Fact]
    public void Run_ALearnerWhoDoesNotComeBack_StopsAfterOneSession()
    {
        var trace = Led(Behaving(new LearnerBehaviour { Engagement = new Engagement { Returns = 0 } }, new AskedSelector()) with { Sessions = new StudySessions { Steps = 2 } });
        Assert.Equal((2, true), (trace.Steps, trace.DroppedOut));
    }

    [Fact]
    public void Run_ALearnerWhoNeverFollows_PractisesWhatHeIsReadyFor()
    {
        // The selector recommends the last of the chain, which nobody is ready for.
        var trace = Led(Behaving(new LearnerBehaviour { Choice = new Choice { Accepts = 0 } }, new AskedSelector()));
        Assert.Equal([3, 2, 1, 0, 0], trace.Competencies.ToArray());
    }

    private static Study Behaving(LearnerBehaviour behaviour, ISelector selector)
    {
        var study = Chain(Quick, StudySelector.Of("selector", selector), new StudyBudget(5));
        var condition = study.Conditions[0];
        return study with { Conditions = [new StudyCondition(condition.Population with { Behaviour = behaviour }, condition.Policy, condition.Selector, condition.Budget)] };
    }

    private static Study Chain(SimulatedLearnerModel model, StudySelector selector, StudyBudget budget) => Of(
        PrerequisiteGraph.Compile(
            CompetencyFramework.CreateBuilder("chain", "Chain").Add("d", "D").Add("c", "C").Add("b", "B").Add("a", "A").Requires("a", "b").Requires("b", "c").Requires("c", "d").Build().Framework),
        model, selector, budget);

    private static Study Of(PrerequisiteGraph graph, SimulatedLearnerModel model, StudySelector selector, StudyBudget budget) => new()
    {
        Name = "sample",
        Graph = graph,
        Conditions = [new StudyCondition(new LearnerPopulation("learners", model), new StudyPolicy("streak", new MasteryPolicySet(new MOfN(new MOfNParameters()))), selector, budget)],
    };

    private static LearnerTrace Led(Study study)
    {
        var trial = new ConditionTrial(study, study.Conditions[0]);
        var trace = trial.NewTrace();
        trial.Run(0, trace);
        return trace;
    }

    private static void AssertGain(StudySelector selector, double expected)
    {
        const int Learners = 10_000;
        var model = TransitionMatrixModel.Tree;
        var builder = CompetencyFramework.CreateBuilder("tree", "Tree");
        foreach (var competency in model.Competencies)
        {
            builder.Add(competency.Value, competency.Value);
        }

        var study = Of(PrerequisiteGraph.Compile(builder.Build().Framework), model, selector, new StudyBudget(6));
        var trial = new ConditionTrial(study, study.Conditions[0]);
        var trace = trial.NewTrace();
        var (sum, squares) = (0.0, 0.0);
        for (var learner = 0; learner < Learners; learner++)
        {
            trial.Run(learner, trace);
            double gain = trace.GoalsAtEnd - trace.GoalsAtStart;
            (sum, squares) = (sum + gain, squares + (gain * gain));
        }

        var mean = sum / Learners;
        var error = Math.Sqrt(((squares / Learners) - (mean * mean)) / Learners);
        Assert.InRange(mean, expected - (5 * error), expected + (5 * error));
    }
}
