using System.Globalization;
using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths.Cohort;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 100)]
public sealed class CohortFrontierTest
{
    // More than a block holds, so that the second one is used too.
    private const int Many = 600;

    [Property(EndSize = 1000)]
    public void SetMastered_AfterAnyEvents_IsWhatEachLearnersFrontierIs(WildFramework given, uint[] events, bool many)
    {
        var graph = PrerequisiteGraph.Compile(given.Parts.Build().Framework, PrecedesMeaning.Hard);
        var followed = new CohortFrontier(new CohortMastery(graph, Named(many ? Many : 5)));
        var afresh = new CohortFrontier(new CohortMastery(graph, Named(many ? Many : 5)));
        var mastered = new Dictionary<int, bool[]>();
        foreach (var code in graph.Count == 0 ? [] : events)
        {
            var learner = (int)(code % (uint)followed.Mastery.Learners.Count);
            var flags = mastered.TryGetValue(learner, out var known) ? known : mastered[learner] = new bool[graph.Count];
            var (index, value) = ((int)(code / 1000 % (uint)graph.Count), code % 3 != 0);

            Assert.Equal(flags[index] != value, followed.SetMastered(learner, index, value));
            afresh.Mastery.SetMastered(learner, index, value);
            flags[index] = value;
        }

        afresh.Refresh();
        foreach (var learner in Enumerable.Range(0, followed.Mastery.Learners.Count))
        {
            var expected = FrontierOf(graph, mastered.GetValueOrDefault(learner) ?? new bool[graph.Count]);
            Assert.Equal(expected, ReadyOf(followed, learner));
            Assert.Equal(expected, ReadyOf(afresh, learner));
        }
    }

    [Property]
    public void Together_OfAnyGroup_IsWhatCountingLearnersGives(WildFramework given, ulong[] mastered, byte wanted, byte names)
    {
        var graph = PrerequisiteGraph.Compile(given.Parts.Build().Framework);
        var cohort = CohortOf(graph, mastered);
        var group = mastered.Length == 0 ? null : cohort.Mastery.Group(cohort.Mastery.Learners.Where((_, position) => position == 0 || ((names >> (position % 8)) & 1) != 0));
        var members = (group ?? cohort.Mastery.Everyone).Learners.Select(cohort.Mastery.RequiredIndexOf).ToList();
        var atLeast = 1 + (wanted % Math.Max(members.Count, 1));

        var together = cohort.Together(atLeast, group);

        int Ready(int index) => members.Count(learner => cohort.IsReady(learner, index));
        Assert.Equal(
            Enumerable.Range(0, graph.Count).Where(index => Ready(index) >= atLeast && !graph.Framework.IsGrouping(index))
                .OrderByDescending(Ready).Select(index => graph.Framework[index].Id).ToHashSet(),
            together.Competencies.Select(item => item.Competency).ToHashSet());
        Assert.Equal(together.Competencies.OrderByDescending(item => item.Ready.Count).ThenBy(item => item.Competency), together.Competencies);
        foreach (var index in Enumerable.Range(0, graph.Count))
        {
            var readiness = cohort.ReadinessFor(index, group);
            Assert.Equal((Ready(index), Ready(index)), (cohort.CountReady(index, group), readiness.Ready.Count));
            Assert.Equal(readiness.Mastered.Count, cohort.Mastery.CountMastered(index, group));
            Assert.Equal(together.Learners, readiness.Ready.Concat(readiness.Mastered).Concat(readiness.Blocked.Select(item => item.Learner)).Order());
            Assert.All(readiness.Blocked, item => Assert.Equal(
                graph.HardPrerequisites(index).ToArray().Where(before => !cohort.Mastery.IsMastered(cohort.Mastery.RequiredIndexOf(item.Learner), before)).Select(before => graph.Framework[before].Id),
                item.Missing.AsEnumerable()));
        }
    }

    [Property]
    public void From_LearnersInAnyOrder_IsTheSameCohort(LearningCase item, int seed)
    {
        var graph = item.Prepare().Graph;
        MasteryMap[] maps = [.. Enumerable.Range(0, 4).Select(learner => MapOf(item, graph.Framework, learner))];
        var mixed = maps.ToArray();
        new Random(seed).Shuffle(mixed);

        var expected = new CohortFrontier(CohortMastery.From(graph, maps));

        Assert.Equal(expected.Together(1), new CohortFrontier(CohortMastery.From(graph, mixed)).Together(1));
        Assert.Equal(expected.Together(1), new CohortFrontier(CohortMastery.From(graph, mixed.Select(map => LearnerState.From(map, graph)))).Together(1));
        Assert.All(maps, map => Assert.Equal(
            FrontierOf(graph, [.. map.Decisions.Select(decision => decision.IsMastered)]), ReadyOf(expected, expected.Mastery.RequiredIndexOf(map.Learner))));
    }

    [Fact]
    public void RefreshSetMasteredAndCounts_AllocateNothing()
    {
        var cohort = CohortOf(Chain(), [1, 3, 2]);
        var group = cohort.Mastery.Group([cohort.Mastery.Learners[1]]);
        var found = new int[3];

        Allocations.AssertNone(() =>
        {
            cohort.Refresh();
            cohort.SetMastered(0, 1, !cohort.Mastery.IsMastered(0, 1));
            cohort.CountReady(2, group);
            cohort.ReadyForAtLeast(1, found, group);
            cohort.ReadyOf(2, found);
        });
    }

    [Fact]
    public void Together_OfAChain_SaysWhoIsReadyWhoHasItAndWhatTheOthersLack()
    {
        // The first learner has a, the second a and b, the third b alone.
        var cohort = CohortOf(Chain(), [0b001, 0b011, 0b010]);

        var together = cohort.Together(1);

        Assert.Equal(
            [
                "a: ready 000002, mastered 000000 000001, blocked ",
                "b: ready 000000, mastered 000001 000002, blocked ",
                "c: ready 000001 000002, mastered , blocked 000000 lacks b",
            ],
            together.Competencies.OrderBy(item => item.Competency).Select(Show));
        Assert.Equal("c", together.Competencies[0].Competency.Value);
        Assert.Equal("c", Assert.Single(cohort.Together(2).Competencies).Competency.Value);
        Assert.Empty(cohort.Together(3).Competencies.AsEnumerable());
    }

    [Fact]
    public void Members_GivenWhatDoesNotFit_SayWhatWasExpected()
    {
        var graph = Chain();
        var cohort = CohortOf(graph, [0, 0]);
        var other = CohortOf(Chain(), [0, 0]);
        var stranger = LearnerId.From("stranger");

        Says("is in the cohort twice", () => new CohortMastery(graph, [stranger, stranger]));
        Says("'stranger' is unknown; expected one of the 2 learners", () => cohort.Mastery.Group([stranger]));
        Says("expected at least one", () => cohort.Mastery.Group([]));
        Says("expected one made by this cohort", () => cohort.Together(1, other.Mastery.Everyone));
        Says("expected the framework of the graph", () => CohortMastery.From(graph, [MasteryMap.Derive(
            other.Mastery.Graph.Framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()))]));
        Says("There is room for 0 competencies", () => cohort.ReadyForAtLeast(1, []));
        Assert.Throws<ArgumentOutOfRangeException>("learner", () => cohort.SetMastered(2, 0, true));
        Assert.Throws<ArgumentOutOfRangeException>("learner", () => cohort.ReadyOf(-1, new int[3]));
        Assert.Throws<ArgumentOutOfRangeException>("competency", () => cohort.Mastery.SetMastered(0, 3, true));
        Assert.Throws<ArgumentOutOfRangeException>("learners", () => cohort.Together(0));

        static void Says(string expected, Func<object> call) => Assert.Contains(expected, Assert.Throws<ArgumentException>(call).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Together_OfNobody_IsNothing()
    {
        var nobody = new CohortFrontier(new CohortMastery(Chain(), []));

        Assert.Equal((0, 0), (nobody.CountReady(0), nobody.Together(1).Competencies.Count));
    }

    private static PrerequisiteGraph Chain() => PrerequisiteGraph.Compile(CompetencyFramework.CreateBuilder("root", "Chain")
        .Add("a", "First").Add("b", "Second").Add("c", "Third").Requires("a", "b").Requires("b", "c").Build().Framework);

    private static IEnumerable<LearnerId> Named(int count) => Enumerable.Range(0, count).Select(learner => LearnerId.From(learner.ToString("D6", CultureInfo.InvariantCulture)));

    private static CohortFrontier CohortOf(PrerequisiteGraph graph, ulong[] mastered)
    {
        var mastery = new CohortMastery(graph, Named(mastered.Length));
        for (var learner = 0; learner < mastered.Length; learner++)
        {
            for (var index = 0; index < graph.Count; index++)
            {
                mastery.SetMastered(learner, index, ((mastered[learner] >> index) & 1) != 0);
            }
        }

        return new CohortFrontier(mastery);
    }

    // The same evidence for each learner, but for what came after a while.
    private static MasteryMap MapOf(LearningCase item, CompetencyFramework framework, int learner)
    {
        var journal = new LearnerJournal(LearnerId.From($"learner-{learner}"));
        foreach (var entry in item.Events.Events.OfType<EvidenceRecord>().Skip(learner))
        {
            journal.Append(entry with { Learner = journal.Learner });
        }

        return MasteryMap.Derive(framework, EvidenceLedger.From(journal, item.AsOf), new MasteryPolicySet(item.Policy), item.Rule);
    }

    private static int[] FrontierOf(PrerequisiteGraph graph, bool[] mastered)
    {
        var found = new int[graph.Count];
        return found[..Frontier.Find(graph, mastered, found)];
    }

    private static int[] ReadyOf(CohortFrontier cohort, int learner)
    {
        var found = new int[cohort.Mastery.Graph.Count];
        return found[..cohort.ReadyOf(learner, found)];
    }

    private static string Show(CompetencyReadiness item) =>
        $"{item.Competency}: ready {string.Join(' ', item.Ready)}, mastered {string.Join(' ', item.Mastered)}, blocked "
        + string.Join(' ', item.Blocked.Select(blocked => $"{blocked.Learner} lacks {string.Join('+', blocked.Missing)}"));
}
