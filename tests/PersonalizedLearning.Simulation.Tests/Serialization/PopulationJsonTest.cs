using System.Text;
using System.Text.Json;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation.Tests.Serialization;

public sealed class PopulationJsonTest
{
    private static readonly CompetencyId A = CompetencyId.From("a");

    public static TheoryData<SimulatedLearnerModel> Models =>
    [
        new MixtureModel([new("slow", 1, new BktLearnerModel()), new("quick", 2.5, new MixtureModel([new("x", 1, new PfaLearnerModel())]))]),
        new PerturbedModel(new BktLearnerModel { PriorSpread = 1 }) { Spread = 0.25, Seed = ulong.MaxValue, Draws = 7, Parameters = ["learn", "slip"] },
        new PerturbedModel(new FittedModel(new MasteryPolicySet(new PerformanceFactors()))),
        new DistributedModel(new IrtGrowthModel(), [
            new("ceiling", ParameterDistribution.Normal(3, 1)), new("difficulty", ParameterDistribution.Uniform(-1, 1), true), new("discrimination", ParameterDistribution.LogNormal(1, 0.3)),
            new("growth", ParameterDistribution.Beta(2, 8)), new("lossPerDay", ParameterDistribution.LogitNormal(0.1, 1)), new("start", ParameterDistribution.Fixed(-2)),
        ]) { Seed = 3 },
        new FittedModel(new MasteryPolicySet(new BayesianKnowledgeTracing(), new Dictionary<CompetencyId, IMasteryPolicy> { [A] = new BayesianKnowledgeTracing(new BktParameters { Learn = 0.3 }) })),
        new FittedModel(new MasteryPolicySet(new FreeSpacedRepetitionScheduler())),
        new FittedModel(new MasteryPolicySet(new EloRating(), learner: new EloRating(new EloParameters { Difficulty = 0.1 }), combination: AnswerCombination.Compensatory)),
    ];

    [Theory]
    [MemberData(nameof(Models))]
    public void LearnerModel_WrittenAndRead_IsEqual(SimulatedLearnerModel model)
    {
        using var text = new MemoryStream();
        SimulationJson.WriteLearnerModel(text, model);
        text.Position = 0;
        Assert.Equal(model, SimulationJson.ReadLearnerModel(text));
    }

    [Theory]
    [InlineData("""{"model":"mixture","parameters":{}}""", "$.parameters.components", "expected at least one")]
    [InlineData("""{"model":"mixture","parameters":{"components":[{"name":"a","model":"bkt"},null]}}""", "$.parameters.components[1]", "null was found")]
    [InlineData("""{"model":"mixture","parameters":{"components":[{"name":"a","model":"bkt","weight":0}]}}""", "$.parameters.components[0].weight", "Weight is 0; expected a number above 0")]
    [InlineData("""{"model":"mixture","parameters":{"components":[{"name":"a","model":"bkt"},{"name":"b","model":"bkt","parameters":{"slip":2}}]}}""", "$.parameters.components[1].parameters.slip", "Slip is 2")]
    [InlineData("""{"model":"mixture","parameters":{"components":[{"name":"a","model":"magic"}]}}""", "$.parameters.components[0].model", "Learner model 'magic' is unknown")]
    [InlineData("""{"model":"mixture","parameters":{"components":[{"name":"a","model":"bkt"},{"name":"a","model":"bkt"}]}}""", "$.parameters.components", "Two components are named 'a'")]
    [InlineData("""{"model":"perturbed","parameters":{"spread":1}}""", "$.parameters", "of")]
    [InlineData("""{"model":"perturbed","parameters":{"of":{"model":"transition-matrix","parameters":{"published":"tree"}}}}""", "$.parameters.of", "can't be varied")]
    [InlineData("""{"model":"perturbed","parameters":{"of":{"model":"bkt"},"spread":11}}""", "$.parameters.spread", "Spread is 11; expected a number from 0 to 10.")]
    [InlineData("""{"model":"perturbed","parameters":{"of":{"model":"bkt","version":9}}}""", "$.parameters.of.version", "Version 9 of learner model 'bkt'")]
    [InlineData("""{"model":"distributed","parameters":{"of":{"model":"bkt"},"parameters":{"learn":{"distribution":"beta","alpha":2}}}}""", "$.parameters.parameters.learn", "The distribution 'beta' needs 'beta'; expected alpha and beta.")]
    [InlineData("""{"model":"distributed","parameters":{"of":{"model":"bkt"},"parameters":{"learn":{"distribution":"fixed","value":1,"mean":2}}}}""", "$.parameters.parameters.learn.mean", "does not have 'mean'; expected value.")]
    [InlineData("""{"model":"distributed","parameters":{"of":{"model":"bkt"},"parameters":{"learn":{"distribution":"normal","mean":0,"standardDeviation":-1}}}}""", "$.parameters.parameters.learn.standardDeviation", "is -1; expected a number from 0")]
    [InlineData("""{"model":"distributed","parameters":{"of":{"model":"bkt"},"parameters":{"learn":{"distribution":"cauchy"}}}}""", "$.parameters.parameters.learn.distribution", "'cauchy' is not known here; expected one of fixed, uniform, normal, logNormal, beta, logitNormal.")]
    [InlineData("""{"model":"fitted"}""", "$.parameters", "No policy was found")]
    [InlineData("""{"model":"fitted","parameters":{"file":"p.json"}}""", "$.parameters.file", "'p.json' is not read here")]
    [InlineData("""{"model":"fitted","parameters":{"policy":{"policy":"m-of-n"}}}""", "$.parameters.policy", "Policy 'm-of-n' has no model of learners")]
    [InlineData("""{"model":"fitted","parameters":{"policy":{"policy":"bkt","byCompetency":{"a":{"slip":3}}}}}""", "$.parameters.policy.byCompetency.a", "Slip is 3")]
    public void ReadLearnerModel_NotValid_NamesThePlace(string text, string path, string message)
    {
        var problem = Assert.Throws<LearningJsonException>(() => SimulationJson.ReadLearnerModel(Text(text)));
        Assert.Equal(path, problem.Path);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Replaced_FittedAnywhere_PutsThePoliciesInTheirPlace()
    {
        var places = new List<(string, string)>();
        var parameters = JsonElement.Parse("""
            {"components":[{"name":"a","model":"fitted","parameters":{"file":"p.json"}},{"name":"b","model":"perturbed","parameters":{"of":{"model":"fitted","parameters":{"file":"q.json"}}}},
            {"name":"file","model":"fitted","parameters":{"policy":{"policy":"pfa"}}}]}
            """u8);
        var replaced = FittedFiles.Replaced("mixture", parameters, "$.parameters", (place, file) =>
        {
            places.Add((place, file));
            return new MasteryPolicySet(new BayesianKnowledgeTracing());
        });
        Assert.Equal([("$.parameters.components[0].parameters.file", "p.json"), ("$.parameters.components[1].parameters.of.parameters.file", "q.json")], places);
        var bkt = new FittedModel(new MasteryPolicySet(new BayesianKnowledgeTracing()));
        var model = SimulationJson.ReadLearnerModel(Text($$"""{"model":"mixture","parameters":{{replaced}}}"""));
        Assert.Equal(new MixtureModel([new("a", 1, bkt), new("b", 1, new PerturbedModel(bkt)), new("file", 1, new FittedModel(new MasteryPolicySet(new PerformanceFactors())))]), model);
    }

    [Fact]
    public void Behaviour_WrittenAndRead_IsEqual()
    {
        var behaviour = new LearnerBehaviour
        {
            ResponseTimes = new ResponseTimes { Minutes = 2, Spread = 0.1, SpeedSpread = 0.2, UnsureFactor = 1.5, WrongFactor = 2, ByCompetency = [new(A, 3)] },
            Engagement = new Engagement { Hazard = 0.01, PerFailure = 0.5, WhenMastered = 1, PerMinute = 0.1, Spread = 0.3, Returns = 0.9 },
            Choice = new Choice { Accepts = 0.8, AcceptsByInterest = 0.5, Looks = 3, InterestWeight = 2, Among = ChoiceAmong.Any },
        };
        foreach (var each in (LearnerBehaviour[])[behaviour, LearnerBehaviour.Compliant, behaviour with { Engagement = null }])
        {
            using var text = new MemoryStream();
            SimulationJson.WriteBehaviour(text, each);
            text.Position = 0;
            Assert.Equal(each, SimulationJson.ReadBehaviour(text));
        }
    }

    [Theory]
    [InlineData("""{"responseTimes":{"minutes":0}}""", "$.responseTimes.minutes", "expected minutes above 0")]
    [InlineData("""{"responseTimes":{"byCompetency":{"a":-1}}}""", "$.responseTimes.byCompetency.a", "expected minutes above 0")]
    [InlineData("""{"engagement":{"hazard":2}}""", "$.engagement.hazard", "Hazard is 2")]
    [InlineData("""{"choice":{"among":"all"}}""", "$.choice.among", "expected one of ready, any")]
    [InlineData("""{"choice":{"looks":0}}""", "$.choice.looks", "Looks is 0")]
    [InlineData("""{"mood":1}""", "$.mood", "not known")]
    public void ReadBehaviour_NotValid_NamesThePlace(string text, string path, string message)
    {
        var problem = Assert.Throws<LearningJsonException>(() => SimulationJson.ReadBehaviour(Text(text)));
        Assert.Equal(path, problem.Path);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));
}
