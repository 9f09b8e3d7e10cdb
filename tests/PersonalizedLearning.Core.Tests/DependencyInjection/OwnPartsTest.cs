using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Core.Tests.Serialization;
using PersonalizedLearning.DependencyInjection;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.DependencyInjection;

/// <summary>Policies, terms and filters of an application's own, registered and then named in files.</summary>
public sealed class OwnPartsTest
{
    private const string PolicyText = """
        {"policy": "share", "version": 3, "parameters": {"successFrom": 0.8}, "byCompetency": {"b": {"prior": 0.25, "note": "\u00e4"}}}
        """;

    [Fact]
    public void APolicyOfOnesOwn_IsNamedInAFile_Decides_AndIsWrittenAgain()
    {
        using var provider = new ServiceCollection().AddMasteryPolicy(ShareOfSuccesses.Descriptor).AddPersonalizedLearning().BuildServiceProvider();
        var registry = provider.GetRequiredService<MasteryPolicyRegistry>();
        var framework = CompetencyFramework.CreateBuilder("f", "F").Add("a", "A").Add("b", "B").Build().Framework;

        var policies = Read(PolicyText, registry);
        var map = MasteryMap.Derive(framework, Ledger(("a", 0.9), ("a", 0.7)), policies);

        Assert.Equal(MasteryPolicyRegistry.Standard.Names.Append("share").Order(StringComparer.Ordinal), registry.Names);
        Assert.Equal((0.5, 0.25), (map[0].Estimate.Value, map[1].Estimate.Value));
        Assert.Equal(new ShareParameters(0.8, 0.25, "ä"), policies[CompetencyId.From("b")].Parameters);
        using var stream = new MemoryStream();
        LearningJson.WritePolicies(stream, policies, registry);
        var again = Read(Encoding.UTF8.GetString(stream.ToArray()), registry);
        Assert.Equal(policies.Standard.Parameters, again.Standard.Parameters);
        Assert.Equal(policies[CompetencyId.From("b")].Parameters, again[CompetencyId.From("b")].Parameters);
    }

    [Fact]
    public void APolicyOfOnesOwn_StoppedAndRestoredThroughJson_Continues()
    {
        var policy = new ShareOfSuccesses(new ShareParameters());
        var fold = new MasteryFold(policy);
        fold.Update(Observation.OfAnswer(true));
        using var stream = new MemoryStream();
        LearningJson.WriteSnapshot(stream, fold.Snapshot());
        stream.Position = 0;

        var restored = MasteryFold.Restore(policy, LearningJson.ReadSnapshot(stream));
        restored.Update(Observation.OfAnswer(false));

        Assert.Equal(0.5, restored.Estimate(TimeGenerators.End).Value);
    }

    [Theory]
    [InlineData("\"successFrom\": 0.8", "\"successFrom\": \"0.8\"", "$.parameters.successFrom")]
    [InlineData("\"successFrom\"", "\"successfrom\"", "$.parameters.successfrom")]
    [InlineData("\"successFrom\": 0.8", "\"successFrom\": 0.8, \"successFrom\": 0.8", "$.parameters")]
    [InlineData("\"prior\": 0.25", "\"prior\": 2", "$.byCompetency.b")]
    [InlineData("\"version\": 3", "\"version\": 1", "$.version")]
    [InlineData("\"policy\": \"share\"", "\"policy\": \"shares\"", "$.policy")]
    [InlineData("\"parameters\": {\"successFrom\": 0.8}", "\"parameters\": {\"note\": \"\\ud800\"}", "$.parameters.note")]
    public void APolicyOfOnesOwn_WithParametersThatAreNone_IsRefusedWithThePlace(string what, string by, string path)
    {
        var registry = new MasteryPolicyRegistry([ShareOfSuccesses.Descriptor]);
        Assert.Contains(what, PolicyText, StringComparison.Ordinal);

        var refusal = Assert.Throws<LearningJsonException>(() => Read(PolicyText.Replace(what, by, StringComparison.Ordinal), registry));

        Refusal.Check(refusal, by);
        Assert.StartsWith(refusal.Path!, path, StringComparison.Ordinal);
        Assert.True(path == refusal.Path || path.EndsWith(".note", StringComparison.Ordinal), refusal.Message);
    }

    [Theory]
    [InlineData(62, true)]
    [InlineData(63, false)]
    public void Parameters_MayNestAsDeepAsTheLimit(int depth, bool read)
    {
        var contract = (JsonTypeInfo<JsonObject>)JsonSerializerOptions.Strict.GetTypeInfo(typeof(JsonObject));
        var descriptor = NamedDescriptor<IMasteryPolicy>.Create("share", 3, contract, _ => new ShareOfSuccesses(new ShareParameters()), _ => []);
        var text = """{"policy": "share", "version": 3, "parameters": {"x": []}}""".Replace("[]", new string('[', depth) + new string(']', depth), StringComparison.Ordinal);

        var problem = Record.Exception(() => Read(text, new MasteryPolicyRegistry([descriptor])));

        Assert.Equal(read ? null : typeof(LearningJsonException), problem?.GetType());
    }

    [Fact]
    public void APolicyWithoutDefaults_CannotBeMadeByItsNameAlone_WhichIsSaid()
    {
        var without = NamedDescriptor<IMasteryPolicy>.Create(
            "share", 3, ShareParametersContext.Default.RequiredParameters, parameters => new ShareOfSuccesses(new ShareParameters(parameters.SuccessFrom)), _ => null!);

        var refusal = Assert.Throws<ArgumentException>(() => new MasteryPolicyRegistry([without]).Create("share"));

        Assert.Contains("'share'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("'successFrom'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoPoliciesOfOneName_AreRefusedByIt()
    {
        using var twice = new ServiceCollection().AddPersonalizedLearning()
            .AddMasteryPolicy(ShareOfSuccesses.Descriptor).AddMasteryPolicy(ShareOfSuccesses.Descriptor).BuildServiceProvider();
        var builtIn = NamedDescriptor<IMasteryPolicy>.Create(
            "bkt", 1, ShareParametersContext.Default.ShareParameters, parameters => new ShareOfSuccesses(parameters), _ => new ShareParameters());

        Assert.Contains("'share'", Assert.Throws<ArgumentException>(twice.GetRequiredService<MasteryPolicyRegistry>).Message, StringComparison.Ordinal);
        Assert.Contains("'bkt'", Assert.Throws<ArgumentException>(() => new MasteryPolicyRegistry([builtIn])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ATermOfOnesOwn_IsWeighedByTheNameInTheOptionsFile()
    {
        var options = (RecommenderOptions)JsonKind.Of("options").ReadText("""{"weights": {"alphabet": 3, "readiness": 1}}""");
        using var provider = new ServiceCollection().AddScoringTerm(new AlphabetTerm()).AddPersonalizedLearning(chosen => chosen.Recommender = options).BuildServiceProvider();

        var set = provider.GetRequiredService<Recommender>().Recommend(Learner());

        Assert.Equal(["b", "a"], set.Items.Select(item => item.Competency.Value));
        Assert.Equal(new Reason("alphabet", 1, 0.75), set.Items[0].Reasons.Single(reason => reason.Term == "alphabet"));
    }

    [Fact]
    public void AFilterOfOnesOwn_KeepsCandidatesOut_AndIsNamed()
    {
        using var provider = new ServiceCollection().AddCandidateFilter(new NoneOfAFilter()).AddPersonalizedLearning().BuildServiceProvider();

        var set = provider.GetRequiredService<Recommender>().Recommend(Learner());

        Assert.Equal(["b"], set.Items.Select(item => item.Competency.Value));
        Assert.Contains(set.Diagnostics, item => item.Place == "none-of-a");
    }

    [Fact]
    public void ASourceOfOnesOwn_FindsBesidesTheOthers()
    {
        using var provider = new ServiceCollection().AddCandidateSource(new AssessingSource())
            .AddPersonalizedLearning(chosen => chosen.Recommender = RecommenderOptions.Default with { Sources = ["stale"] }).BuildServiceProvider();

        Assert.Equal(RecommendationKind.Assess, Assert.Single(provider.GetRequiredService<Recommender>().Recommend(Learner()).Items).Kind);
    }

    [Fact]
    public void AWeightWithoutItsTerm_AndTwoTermsOfOneName_AreRefusedByName()
    {
        var options = RecommenderOptions.Default with { Weights = [new TermWeight("alphabet", 1)] };
        using var without = new ServiceCollection().AddPersonalizedLearning(chosen => chosen.Recommender = options).BuildServiceProvider();
        using var twice = new ServiceCollection().AddScoringTerm(new AlphabetTerm()).AddScoringTerm(new AlphabetTerm()).AddPersonalizedLearning().BuildServiceProvider();

        Assert.Contains("'alphabet'", Assert.Throws<ArgumentException>(without.GetRequiredService<Recommender>).Message, StringComparison.Ordinal);
        Assert.Contains("'alphabet'", Assert.Throws<ArgumentException>(twice.GetRequiredService<Recommender>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Descriptor_OfNothingUsable_IsRefused()
    {
        var contract = ShareParametersContext.Default.ShareParameters;

        Assert.Throws<ArgumentException>(() => NamedDescriptor<IMasteryPolicy>.Create("", 1, contract, _ => null!, _ => null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => NamedDescriptor<IMasteryPolicy>.Create("x", 0, contract, _ => null!, _ => null!));
        Assert.Throws<ArgumentNullException>(() => NamedDescriptor<IMasteryPolicy>.Create<ShareParameters>("x", 1, null!, _ => null!, _ => null!));
        Assert.Throws<ArgumentNullException>(() => NamedDescriptor<IMasteryPolicy>.Create("x", 1, contract, null!, _ => null!));
        Assert.Throws<ArgumentNullException>(() => NamedDescriptor<IMasteryPolicy>.Create("x", 1, contract, _ => null!, null!));
    }

    private static MasteryPolicySet Read(string text, MasteryPolicyRegistry registry)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return LearningJson.ReadPolicies(stream, registry);
    }

    private static EvidenceLedger Ledger(params (string Competency, double Score)[] answers)
    {
        var journal = new LearnerJournal(JournalGenerators.Learner);
        foreach (var (competency, score) in answers)
        {
            journal.Append(EvidenceRecord.Observed(
                FormattableString.Invariant($"e{journal.Events.Count}"), journal.Learner, CompetencyId.From(competency), Outcome.Score(score, 1), TimeGenerators.AtDay(journal.Events.Count)));
        }

        return EvidenceLedger.From(journal, TimeGenerators.End);
    }

    private static LearnerState Learner()
    {
        var framework = CompetencyFramework.CreateBuilder("f", "F").Add("a", "A").Add("b", "B").Build().Framework;
        return LearnerState.From(
            MasteryMap.Derive(framework, Ledger(), new MasteryPolicySet(new BayesianKnowledgeTracing())), PrerequisiteGraph.Compile(framework));
    }

    private sealed class AlphabetTerm : IScoringTerm
    {
        public string Name => "alphabet";

        public bool DependsOnExperience => false;

        public double Value(in Candidate candidate) => candidate.Competency;
    }

    private sealed class NoneOfAFilter : ICandidateFilter
    {
        public string Name => "none-of-a";

        public bool Allows(in Candidate candidate) => candidate.Competency != 0;
    }

    private sealed class AssessingSource : ICandidateSource
    {
        public string Name => "assessing";

        public void Find(RecommendationRequest request, CandidateSink sink) => sink.Add(0, RecommendationKind.Assess);
    }
}
