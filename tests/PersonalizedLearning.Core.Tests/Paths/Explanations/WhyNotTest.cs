using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Paths;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 150)]
public sealed class WhyNotTest
{
    private static readonly CompetencyFramework Framework = CompetencyFramework.CreateBuilder("root", "Sample")
        .Add("a", "A").Add("b", "B").Add("c", "C").Add("d", "D").Add("e", "E").Add("f", "F").Add("x", "X").Add("y", "Y")
        .Requires("a", "b").Requires("b", "c").Requires("c", "d").Requires("x", "y").Requires("y", "x").Requires("e", "f").Build().Framework;

    private static readonly PrerequisiteGraph Graph = PrerequisiteGraph.Compile(Framework);

    [Fact]
    public void WhyNot_OfWhatIsUnknown_SaysSo()
    {
        var request = Request();

        Assert.Equal(new WhyNotFinding(WhyNotReason.Unknown, null), Assert.Single(new Recommender().WhyNot(request, Id("nowhere"))));
        Assert.Equal(new WhyNotFinding(WhyNotReason.Unknown, null), Assert.Single(new Recommender().WhyNot(request, ExperienceId.From("nothing"))));
    }

    [Fact]
    public void WhyNot_OfWhatIsBlocked_NamesAllThatIsMissing()
    {
        var finding = Assert.Single(new Recommender().WhyNot(Request(), Id("d")));

        Assert.Equal(WhyNotReason.Blocked, finding.Reason);
        Assert.Equal(["c"], finding.Missing.Select(id => id.Value));
        Assert.Equal(["a", "b", "c"], finding.MissingInAll.Select(id => id.Value));
        Assert.Empty(finding.Cycle);
    }

    [Fact]
    public void WhyNot_OnACycle_NamesIt()
    {
        var finding = Assert.Single(new Recommender().WhyNot(Request(), Id("x")));

        Assert.Equal(["x", "y"], finding.Cycle.Select(id => id.Value));
        Assert.Equal(["y"], finding.MissingInAll.Select(id => id.Value));
    }

    [Fact]
    public void WhyNot_OutsideTheGoals_NamesTheNearest()
    {
        var request = Request(goals: ["d", "f"]);

        var finding = Assert.Single(new Recommender().WhyNot(Request(goals: ["a", "f"]), Id("b")), item => item.Reason == WhyNotReason.OutsideGoals);
        Assert.Equal((Id("a"), 1), (finding.NearestGoal, finding.LinksToGoal));
        Assert.Equal([WhyNotReason.OutsideGoals, WhyNotReason.Blocked], new Recommender().WhyNot(request, Id("x")).Select(item => item.Reason));
        Assert.Null(new Recommender().WhyNot(request, Id("x"))[0].NearestGoal);
    }

    [Fact]
    public void WhyNot_OfWhatIsMastered_SaysSinceWhen_AndWhenItIsDue()
    {
        var map = Map();
        var request = Request(map.With(map[Id("a")] with
        {
            Status = MasteryStatus.Held, AchievedAt = TimeGenerators.End, LatestEvidenceAt = TimeGenerators.End, EvidenceUsed = [EventId.From("e1")],
        }));

        var finding = Assert.Single(new Recommender().WhyNot(request, Id("a")));

        Assert.Equal((WhyNotReason.AlreadyMastered, TimeGenerators.End), (finding.Reason, finding.Since));
        Assert.Equal(TimeGenerators.End + AssessmentCadence.Default.StaleAfter, finding.ReviewDue);
        Assert.Equal("e1", Assert.Single(finding.Evidence).Value);
        Assert.Null(new Recommender(new RecommenderOptions { StaleAfter = null }).WhyNot(request, Id("a"))[0].ReviewDue);
    }

    [Fact]
    public void WhyNot_OfWhatIsFiltered_NamesEachConstraint()
    {
        var request = Request(experiences: [Experience("long", 90, Modality.WholeClass), Experience("short", 10, Modality.WholeClass)]);
        var recommender = new Recommender(filters: [new MinutesFilter(30), new ModalityFilter(Modality.Online)]);

        var finding = Assert.Single(recommender.WhyNot(request, Id("a")));

        Assert.Equal(WhyNotReason.Filtered, finding.Reason);
        Assert.Equal(
            [("long", "minutes, modality"), ("short", "modality")], finding.Refused.Select(item => (item.Experience?.Value ?? "", string.Join(", ", item.Constraints))));
        Assert.Equal(WhyNotReason.Filtered, Assert.Single(recommender.WhyNot(request, ExperienceId.From("long"))).Reason);
    }

    [Fact]
    public void WhyNot_OfAnExperience_SaysWhatIsPreferred_OrThatItServesOtherwise()
    {
        var interesting = Experience("z", 10, Modality.Online) with { Interests = ["music"] };
        var shown = Experience("shown", 10, Modality.Online) with { Teaches = [], Evidences = [Id("a"), Id("gone")] };
        var request = Request(experiences: [Experience("dull", 10, Modality.Online), interesting, shown], interests: new Dictionary<string, double> { ["music"] = 1 });
        var recommender = new Recommender();

        var finding = Assert.Single(recommender.WhyNot(request, ExperienceId.From("dull")));
        Assert.Equal((WhyNotReason.PassedOver, "z"), (finding.Reason, finding.Preferred?.Value));
        Assert.Equal(0.05, finding.Loss!.Value, 9);
        Assert.Equal(("interestMatch", -0.05), (finding.Costs[0].Term, Math.Round(finding.Costs[0].Difference, 9)));
        Assert.Equal(WhyNotReason.Recommended, Assert.Single(recommender.WhyNot(request, ExperienceId.From("z"))).Reason);
        Assert.Equal([WhyNotReason.ServesOtherwise, WhyNotReason.Unknown], recommender.WhyNot(request, ExperienceId.From("shown")).Select(item => item.Reason));
    }

    [Property]
    public void WhyNot_OfEveryCompetency_IsWhatHolds(LearningCase item)
    {
        var situation = item.Prepare();
        var request = new RecommendationRequest { Learner = situation.Learner, Catalog = situation.Catalog, Top = 2 };
        var recommender = new Recommender(item.Options);
        var chosen = recommender.Recommend(request).Items.Select(one => one.Competency).ToList();
        var all = recommender.Recommend(request with { Top = 100 }).Items;
        for (var index = 0; index < situation.Framework.Count; index++)
        {
            var id = situation.Framework[index].Id;
            var findings = recommender.WhyNot(request, id);
            var reasons = findings.Select(finding => finding.Reason).ToList();

            Assert.NotEmpty(reasons);
            Assert.Equal(reasons.Order(), reasons);
            Assert.All(findings, finding => Assert.Equal(id, finding.Competency));
            Assert.Equal(chosen.Contains(id), reasons.Contains(WhyNotReason.Recommended));
            var place = all.Select(one => one.Competency).ToList().IndexOf(id);
            Assert.Equal(place >= 0, findings[0].Rank is not null);
            if (place >= 0)
            {
                Assert.Equal((place + 1, all[place].Score, all[place].Loss), (findings[0].Rank, findings[0].Score, findings[0].Loss));
                Assert.Equal(-all[place].Loss, findings[0].Costs.Sum(term => term.Difference), 9);
            }
            else if (!situation.Framework.IsGrouping(index))
            {
                Assert.Equal(!situation.Learner.Scope.Contains(index), reasons.Contains(WhyNotReason.OutsideGoals));
                Assert.Equal(
                    situation.Graph.HardPrerequisites(index).ToArray().Any(before => !situation.Map[before].IsMastered), reasons.Contains(WhyNotReason.Blocked));
            }
        }
    }

    [Property]
    public void Blocked_NamesTheClosureOfWhatIsMissing_InAnOrderToLearnIt(LearningCase item)
    {
        var situation = item.Prepare();
        var recommender = new Recommender(item.Options);
        for (var index = 0; index < situation.Framework.Count; index++)
        {
            var blocked = recommender.WhyNot(new RecommendationRequest { Learner = situation.Learner }, situation.Framework[index].Id)
                .FirstOrDefault(finding => finding.Reason == WhyNotReason.Blocked);
            if (blocked is null || blocked.Cycle.Count > 0)
            {
                continue;
            }

            var order = blocked.MissingInAll.Select(situation.Framework.IndexOf).ToList();
            for (var position = 0; position < order.Count; position++)
            {
                Assert.False(situation.Map[order[position]].IsMastered);
                Assert.All(
                    situation.Graph.HardPrerequisites(order[position]).ToArray(), before => Assert.True(situation.Map[before].IsMastered || order.IndexOf(before) < position));
            }
        }
    }

    [Fact]
    public void Blocked_BehindACycleThatIsBroken_NamesWhatIsMissingInOrder()
    {
        var framework = CompetencyFramework.CreateBuilder("root", "Root").Add("a", "a").Add("b", "b").Add("y", "y").Add("x", "x").Add("z", "z")
            .Requires("a", "b").Requires("b", "a").Requires("a", "y").Requires("y", "x").Requires("x", "z").Build().Framework;
        var answers = Enumerable.Range(0, 9).Select(number => (JournalEvent)EvidenceRecord.Observed($"e{number}", JournalGenerators.Learner, Id("a"), Outcome.Correct(true)));
        var map = MasteryMap.Derive(framework, EvidenceLedger.From(EventSequence.JournalOf(answers), TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));

        var blocked = new Recommender().WhyNot(new RecommendationRequest { Learner = LearnerState.From(map, PrerequisiteGraph.Compile(framework)) }, Id("z"))
            .Single(finding => finding.Reason == WhyNotReason.Blocked);

        Assert.Equal([Id("y"), Id("x")], blocked.MissingInAll);
        Assert.Empty(blocked.Cycle);
    }

    private static CompetencyId Id(string value) => CompetencyId.From(value);

    private static MasteryMap Map() =>
        MasteryMap.Derive(Framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));

    private static RecommendationRequest Request(
        MasteryMap? map = null, string[]? goals = null, LearningExperience[]? experiences = null, IReadOnlyDictionary<string, double>? interests = null) => new()
        {
            Learner = LearnerState.From(map ?? Map(), Graph, goals?.Select(Id), interests),
            Catalog = CatalogIndex.For(new ExperienceCatalog("catalog", "Some", experiences ?? []), Framework),
        };

    private static LearningExperience Experience(string id, int minutes, Modality modality) => new()
    {
        Id = ExperienceId.From(id), Title = id, Kind = ExperienceKind.Lesson, Modality = modality, Minutes = minutes, Teaches = [Id("a")],
    };
}
