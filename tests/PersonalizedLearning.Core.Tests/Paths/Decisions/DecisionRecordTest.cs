using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 150)]
public sealed class DecisionRecordTest
{
    private static readonly IChoiceRule[] Rules = [BestChoice.Instance, new DiverseChoice { Tolerance = 0.3 }, new ExploringChoice { Tolerance = 0.4, Exploration = Exploration.Softmax }];

    [Property]
    public void Record_WrittenAndRead_IsReplayedBitForBit(LearningCase item)
    {
        var situation = item.Prepare();
        foreach (var rule in Rules)
        {
            var recommender = new Recommender(item.Options with { Choice = rule });
            var request = RequestOf(situation, seed: ulong.MaxValue - 3);
            var record = DecisionRecord.Of(recommender, request);

            var read = Assert.Single(ThroughJson(record));

            Assert.Equal(record, read);
            Assert.True(DecisionReplay.Check(read, RequestOf(item.Prepare(), seed: ulong.MaxValue - 3), recommender).IsSame);
            Assert.Equal(recommender.Recommend(request with { Top = 100 }).Items.Count, record.Candidates);
        }
    }

    [Property]
    public void Inputs_WhateverTheOrderOfFiles_AreTheSame(LearningCase given)
    {
        var item = given with { Framework = given.Framework with { Competencies = given.Framework.Competencies.DistinctBy(one => one.Id).ToValueList() } };
        var turned = item with
        {
            Framework = item.Framework with
            {
                Competencies = item.Framework.Competencies.Reverse().ToValueList(),
                Prerequisites = item.Framework.Prerequisites.Reverse().ToValueList(),
                Associations = item.Framework.Associations.Reverse().ToValueList(),
            },
            Events = new(item.Events.Events.Reverse().ToValueList()),
            Experiences = item.Experiences.Reverse().ToValueList(),
            Goals = item.Goals.Reverse().ToValueList(),
            Interests = item.Interests.Reverse().ToValueList(),
        };

        Assert.Equal(DecisionInputs.Of(RequestOf(item.Prepare())), DecisionInputs.Of(RequestOf(turned.Prepare())));
    }

    [Fact]
    public void Check_NamesEachPartThatDiffers()
    {
        var recommender = new Recommender();
        var record = DecisionRecord.Of(recommender, Request());

        Assert.True(DecisionReplay.Check(record, Request(), recommender).IsSame);
        Assert.Equal([ReplayPart.Mastery], Parts(Request(map => map.With(map[0] with { PredictedSuccess = map[0].PredictedSuccess + 1e-15 }))));
        Assert.Equal([ReplayPart.Aims], Parts(Request(interests: new Dictionary<string, double> { ["music"] = 1 })));
        Assert.Equal([ReplayPart.Catalog], Parts(Request() with { Catalog = Catalog(11) }));
        Assert.Equal([ReplayPart.Catalog], Parts(Request() with { Catalog = Catalog(10, "Another title") }));
        Assert.Contains(ReplayPart.Catalog, Parts(Request() with { Catalog = null }));
        Assert.Equal([ReplayPart.Request], Parts(Request() with { Seed = 1 }));
        Assert.Equal([ReplayPart.Request], Parts(Request() with { Minutes = 100 }));
        Assert.Contains(ReplayPart.Constraints, Parts(Request() with { Filters = [new MinutesFilter(100)] }));
        var practised = Request();
        practised.Learner.Practice.Add(new PractisedAnswer(0, 1));
        Assert.Equal([ReplayPart.Practice], Parts(practised));
        Assert.Equal(
            [ReplayPart.Settings, ReplayPart.Choice],
            DecisionReplay.Check(record, Request(), new Recommender(new RecommenderOptions { Weights = [new("readiness", 1)] })).Differences.Select(item => item.Part));
        Assert.Contains(ReplayPart.AsOf, DecisionReplay.Check(record with { AsOf = record.AsOf + Duration.Epsilon }, Request(), recommender).Differences.Select(item => item.Part));
        var item = record.Items[0] with { Score = Math.BitIncrement(record.Items[0].Score) };
        Assert.Equal(
            ReplayPart.Choice, Assert.Single(DecisionReplay.Check(record with { Items = [item, .. record.Items.Skip(1)] }, Request(), recommender).Differences).Part);

        IEnumerable<ReplayPart> Parts(RecommendationRequest request) => DecisionReplay.Check(record, request, recommender).Differences.Select(item => item.Part).Where(part => part != ReplayPart.Choice);
    }

    /// <summary>Every option that may change a choice is in the settings, those that are added later, too.</summary>
    [Fact]
    public void Settings_TellEveryOptionApart()
    {
        RecommenderOptions standard = new();
        Dictionary<string, RecommenderOptions> changed = new()
        {
            [nameof(RecommenderOptions.Weights)] = standard with { Weights = [new("readiness", 1)] },
            [nameof(RecommenderOptions.TargetSuccess)] = standard with { TargetSuccess = 0.5 },
            [nameof(RecommenderOptions.StaleAfter)] = standard with { StaleAfter = null },
            [nameof(RecommenderOptions.RecallTarget)] = standard with { RecallTarget = 0.5 },
            [nameof(RecommenderOptions.Sources)] = standard with { Sources = ["frontier"] },
            [nameof(RecommenderOptions.Filters)] = standard with { Filters = [new MinutesFilter(5)] },
            [nameof(RecommenderOptions.Choice)] = standard with { Choice = new DiverseChoice() },
        };

        var names = typeof(RecommenderOptions).GetProperties().Where(property => property.SetMethod is { IsStatic: false }).Select(property => property.Name);

        Assert.Equal(names.Order(), changed.Keys.Order());
        Assert.Equal(changed.Count + 1, changed.Values.Append(standard).Select(options => new Recommender(options).SettingsText).Distinct().Count());
        Assert.NotEqual(
            new Recommender(standard with { Choice = new DiverseChoice() }).SettingsText, new Recommender(standard with { Choice = new DiverseChoice { Pool = 3 } }).SettingsText);
        Assert.NotEqual(
            new Recommender(standard with { Choice = new ExploringChoice() }).SettingsText, new Recommender(standard with { Choice = new ExploringChoice { Epsilon = 0.3 } }).SettingsText);
        Assert.NotEqual(new Recommender().SettingsText, new Recommender(filters: [new MinutesFilter(3)]).SettingsText);
    }

    [Fact]
    public void Fingerprint_OfKnownBytes_IsTheSameEverywhere() => Assert.Equal(
        // SHA-256 of 01 00.. 01 00.. 61, as any other program gives it, cut after 128 bits.
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, (byte)'a']))[..32],
        new CanonicalBytes().Add("a").Fingerprint());

    [Fact]
    public void Log_KeepsWhatIsAppended_InOrder()
    {
        var log = new DecisionLog();
        using var stream = new MemoryStream();
        var writer = new DecisionLogWriter(stream);
        var records = Enumerable.Range(0, 3).Select(seed => DecisionRecord.Of(new Recommender(), Request() with { Seed = (ulong)seed }) with { Reward = seed == 1 ? 0.25 : null }).ToList();

        records.ForEach(log.Append);
        records.ForEach(writer.Append);

        Assert.Equal(records, log.Decisions);
        stream.Position = 0;
        Assert.Equal(records, LearningJson.ReadDecisions(stream));
    }

    private static RecommendationRequest RequestOf(LearningSituation situation, ulong seed = 0) =>
        new() { Learner = situation.Learner, Catalog = situation.Catalog, Top = 3, Seed = seed };

    private static RecommendationRequest Request(Func<MasteryMap, MasteryMap>? change = null, IReadOnlyDictionary<string, double>? interests = null)
    {
        var map = MasteryMap.Derive(Framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));
        map = change is null ? map : change(map);
        return new RecommendationRequest { Learner = LearnerState.From(map, Graph, interests: interests), Catalog = Catalog(10) };
    }

    private static readonly CompetencyFramework Framework =
        CompetencyFramework.CreateBuilder("root", "Three").Add("a", "First").Add("b", "Second").Add("c", "Third").Requires("a", "b").Build().Framework;

    private static readonly PrerequisiteGraph Graph = PrerequisiteGraph.Compile(Framework);

    private static CatalogIndex Catalog(int minutes, string title = "Something") => CatalogIndex.For(
        new ExperienceCatalog("catalog", "One", [new LearningExperience
        {
            Id = ExperienceId.From("x"), Title = title, Kind = ExperienceKind.Lesson, Modality = Modality.Alone, Minutes = minutes, Teaches = [CompetencyId.From("a")],
        }]),
        Framework);

    private static ValueList<DecisionRecord> ThroughJson(params DecisionRecord[] records)
    {
        using var stream = new MemoryStream();
        LearningJson.WriteDecisions(stream, records);
        stream.Position = 0;
        return LearningJson.ReadDecisions(stream);
    }
}
