using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation.Tests.Measures;

/// <summary>A study of which traces are made up, to add up and to measure.</summary>
internal static class TraceStudy
{
    public const int Competencies = 4;

    /// <summary>Two groups of learners under two policies, each with a selector and with an oracle, for 6 and for 60 steps.</summary>
    public static Study Make(StudyComparisons? comparisons = null, ValueList<StudyMeasure>? measures = null, string name = "traces") => new()
    {
        Name = name,
        Graph = Graph(),
        Conditions = StudyConditions.Crossed(
            [new LearnerPopulation("two", new TwoGroups())], [Policy("first"), Policy("second")],
            [StudySelector.Of("random", new RandomSelector()), StudySelector.Of("oracle", new OracleSelector())], [new StudyBudget(6), new StudyBudget(60)]),
        RetentionDays = [0.5, 7],
        Comparisons = comparisons ?? new StudyComparisons(),
        Measures = measures ?? StudyMeasures.Standard,
    };

    public static PrerequisiteGraph Graph()
    {
        var builder = CompetencyFramework.CreateBuilder("four", "Four");
        for (var number = 0; number < Competencies; number++)
        {
            builder.Add(FormattableString.Invariant($"c{number}"), FormattableString.Invariant($"Competency {number}"));
        }

        return PrerequisiteGraph.Compile(builder.Build().Framework);
    }

    public static StudyPolicy Policy(string name) => new(name, new MasteryPolicySet(new MOfN(new MOfNParameters())));

    /// <summary>What a learner of any kind might have done in each cell, drawn from a seed.</summary>
    public static LearnerTrace[] Learner(Study study, int seed, long learner)
    {
        var person = ChanceStream.Of((ulong)seed, learner, ChancePurpose.Person);
        var group = person.NextBelow(2);
        return [.. study.Conditions.Select((condition, position) => Drawn(study, condition, learner, group, ChanceStream.Of((ulong)seed, learner, ChancePurpose.Answer, position)))];
    }

    public static List<LearnerTrace[]> Learners(Study study, int seed, int count) => [.. Enumerable.Range(0, count).Select(learner => Learner(study, seed, learner))];

    public static StudyTally Tally(Study study, IEnumerable<LearnerTrace[]> learners)
    {
        var tally = new StudyTally(study);
        foreach (var traces in learners)
        {
            tally.Add(traces);
        }

        return tally;
    }

    public static byte[] Written(StudyTally tally)
    {
        using var stream = new MemoryStream();
        tally.Write(stream);
        return stream.ToArray();
    }

    private static LearnerTrace Drawn(Study study, StudyCondition condition, long learner, int group, ChanceStream chance)
    {
        var trace = new LearnerTrace(study.Graph.Count, condition.Budget.Steps, study.RetentionDays.Count) { Learner = learner, Group = group, MasteredFrom = study.MasteredFrom };
        trace.Steps = chance.NextBelow(trace.Budget + 1);
        trace.DroppedOut = chance.Happens(0.2);
        trace.GoalCount = chance.NextBelow(3);
        for (var goal = 0; goal < trace.GoalCount; goal++)
        {
            trace.AllGoals[goal] = goal;
        }

        (trace.GoalsAtStart, trace.GoalsAtEnd) = (chance.NextBelow(trace.GoalCount + 1), chance.NextBelow(trace.GoalCount + 1));
        trace.StepsToMastery = chance.Happens(0.5) ? chance.NextBelow(trace.Steps + 1) : -1;
        trace.MinutesToMastery = trace.StepsToMastery < 0 ? double.NaN : trace.StepsToMastery * 1.25;
        DrawSteps(trace, ref chance);
        foreach (var shares in (double[][])[Shares(trace.Budget + 1, ref chance), Shares(trace.Budget + 1, ref chance)])
        {
            shares.CopyTo(trace.AllGoalMastery);
            shares.Reverse().ToArray().CopyTo(trace.AllGoalEstimate);
        }

        Shares(trace.AllHeat.Length, ref chance).CopyTo(trace.AllHeat);
        Shares(study.Graph.Count, ref chance).CopyTo(trace.AllFinalMastery);
        Shares(study.Graph.Count, ref chance).CopyTo(trace.AllFinalEstimate);
        Shares(study.RetentionDays.Count, ref chance).CopyTo(trace.AllRetained);
        for (var competency = 0; competency < study.Graph.Count; competency++)
        {
            (trace.AllFinalDecisions[competency], trace.AllInScope[competency]) = (chance.Happens(0.5), chance.Happens(0.5));
        }

        return trace;
    }

    private static void DrawSteps(LearnerTrace trace, ref ChanceStream chance)
    {
        for (var step = 0; step < trace.Steps; step++)
        {
            trace.AllCompetencies[step] = chance.NextBelow(Competencies);
            (trace.AllAnswers[step], trace.AllMinutes[step], trace.AllMasteryBefore[step]) = (chance.Happens(0.5), 3 * chance.Next(), Share(ref chance));
            trace.AllPredictedSuccess[step] = chance.Happens(0.1) ? double.NaN : Share(ref chance);
        }
    }

    private static double[] Shares(int count, ref ChanceStream chance)
    {
        var shares = new double[count];
        foreach (ref var share in shares.AsSpan())
        {
            share = Share(ref chance);
        }

        return shares;
    }

    // The ends often, as models that know or don't know have them.
    private static double Share(ref ChanceStream chance) => chance.NextBelow(4) switch { 0 => 0, 1 => 1, _ => chance.Next() };

    private sealed record TwoGroups : SimulatedLearnerModel
    {
        public override string Name => "two-groups";

        public override int Version => 1;

        public override string Source => "made up";

        public override LearnerDynamics For(PrerequisiteGraph graph) => new Dynamics(graph);

        private sealed class Dynamics(PrerequisiteGraph graph) : LearnerDynamics(graph)
        {
            public override int StateSize => 1;

            public override ValueList<string> Groups => ["fast", "slow"];

            public override void Start(ref ChanceStream chance, Span<double> state) => state[0] = 0;

            public override double SuccessOf(ReadOnlySpan<double> state, int competency) => 0.5;

            public override void Practise(Span<double> state, int competency, bool isRight, ref ChanceStream chance) => state[0]++;

            public override double MasteryOf(ReadOnlySpan<double> state, int competency) => 0;
        }
    }
}
