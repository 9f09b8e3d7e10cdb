using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Paths;

/// <summary>What is done for every learner after every event allocates nothing, and is right on graphs larger than its blocks and first rooms.</summary>
public sealed class HotPathsTest
{
    private const int Count = 3000;

    private static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 12, 0);
    private static readonly string[] Tags = ["music", "sports", "animals"];

    private readonly PrerequisiteGraph graph = Graph();

    [Fact]
    public void SetMastered_AllocatesNothing()
    {
        var live = new LiveFrontier(graph);

        Allocations.AssertNone(() => Toggle(index => live.SetMastered(index, !live.IsMastered(index))));
    }

    [Fact]
    public void Find_AllocatesNothing()
    {
        var mastered = new bool[Count];
        var found = new int[Count];

        Allocations.AssertNone(() => Frontier.Find(graph, mastered, found));
    }

    [Fact]
    public void Update_OfEveryKindOfState_AllocatesNothing()
    {
        var policy = new BayesianKnowledgeTracing();
        IMasteryPolicy any = policy;
        var bytes = new byte[any.StateSize];
        var observation = Observation.OfAnswer(true);
        any.Start(bytes);

        Allocations.AssertNone(() =>
        {
            any.Update(bytes, observation);
            any.Estimate(bytes, Now);
            policy.Update(policy.Initial, observation);
        });
    }

    [Fact]
    public void Select_AfterMasteryIsGained_AllocatesNothing()
    {
        var (map, state, catalog) = Learner();
        var recommender = new Recommender();
        var request = new RecommendationRequest { Learner = state, Catalog = catalog };
        var ranked = new RankedCandidate[10];
        var gained = new Queue<MasteryDecision>(state.Frontier.Ready[..Allocations.MostRuns].ToArray().Select(index => map[index] with
        {
            Status = MasteryStatus.Achieved,
            LatestEvidenceAt = Now,
            Estimate = map[index].Estimate with { Value = 0.99, EvidenceCount = 1 },
        }));

        Allocations.AssertNone(() =>
        {
            state.Update(gained.Dequeue());
            recommender.Select(request, ranked);
        });
        Assert.True(ranked[^1].Score > 0);
    }

    /// <summary>With one competency that has more prerequisites than a block has room for, and more ready than the first room holds.</summary>
    [Fact]
    public void Frontier_OfALargeGraph_IsWhatHasAllItNeeds()
    {
        var live = new LiveFrontier(graph);
        var mastered = new bool[Count];
        var found = new int[Count];
        foreach (var round in Enumerable.Range(0, 6))
        {
            Toggle(index =>
            {
                if ((index + round) % 3 > 0)
                {
                    mastered[index] = !mastered[index];
                    live.SetMastered(index, mastered[index]);
                }
            });

            var expected = Enumerable.Range(0, Count).Where(index => !mastered[index] && graph.HardPrerequisites(index).ToArray().All(before => mastered[before]));
            Assert.Equal(expected, found[..Frontier.Find(graph, mastered, found)]);
            Assert.Equal(expected, live.Ready.ToArray().Order());
        }

        Assert.Throws<ArgumentException>(() => Frontier.Find(graph, new bool[Count], []));
    }

    private static void Toggle(Action<int> change)
    {
        for (var index = 0; index < Count; index++)
        {
            change(index);
        }
    }

    private static PrerequisiteGraph Graph()
    {
        var builder = CompetencyFramework.CreateBuilder("large", "Large");
        for (var index = 0; index < Count; index++)
        {
            builder.Add(Id(index), "Something to learn");
            builder.Requires(Id(index / 2), Id(index));
            if (index % 3 == 0)
            {
                builder.Requires(Id(index / 5), Id(index));
            }
        }

        for (var index = 0; index < 2000; index++)
        {
            builder.Requires(Id(index), Id(Count - 1));
        }

        return PrerequisiteGraph.Compile(builder.Build().Framework);
    }

    private (MasteryMap Map, LearnerState State, CatalogIndex Catalog) Learner()
    {
        var journal = new LearnerJournal(LearnerId.From("amara"));
        for (var index = 0; index < 200; index++)
        {
            for (var answer = 0; answer < 6; answer++)
            {
                var at = Now - Duration.FromDays(index);
                journal.Append(EvidenceRecord.Observed($"{index}-{answer}", journal.Learner, graph.Framework[index].Id, new CorrectOutcome(true), at));
            }
        }

        var map = MasteryMap.Derive(graph.Framework, EvidenceLedger.From(journal, Now), new MasteryPolicySet(new BayesianKnowledgeTracing()));
        var interests = new Dictionary<string, double> { ["music"] = 1, ["animals"] = 0.5 };
        return (map, LearnerState.From(map, graph, interests: interests), CatalogIndex.For(new ExperienceCatalog("c", "C", Experiences()), graph.Framework));
    }

    private static IEnumerable<LearningExperience> Experiences() =>
        from index in Enumerable.Range(0, 2 * Count)
        let competency = CompetencyId.From(Id(index % Count))
        select new LearningExperience
        {
            Id = ExperienceId.From($"x{index}"),
            Title = "Something to do",
            Kind = ExperienceKind.Practice,
            Modality = Modality.Alone,
            Minutes = 10,
            Teaches = [competency],
            Evidences = [competency],
            Interests = [Tags[index % Tags.Length]],
        };

    private static string Id(int index) => $"c{index}";
}
