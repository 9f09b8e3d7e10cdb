using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Simulation.Tests.Reports;
using PersonalizedLearning.Simulation.Tests.Running;
using PersonalizedLearning.Simulation.Tests.Serialization;
using PersonalizedLearning.Testing.Assemblies;

namespace PersonalizedLearning.Simulation.Tests;

public sealed class SimulationNullArgumentsTest() : NullArgumentLaws("PersonalizedLearning.Simulation", new Dictionary<Type, object>
{
    [typeof(string)] = "sample",
    [typeof(ulong)] = 1UL,
    [typeof(long)] = 2000L,
    [typeof(double)] = 0.5,
    [typeof(Stream)] = new MemoryStream(),
    [typeof(TextWriter)] = TextWriter.Null,
    [typeof(SimulatedLearnerModel)] = new BktLearnerModel(),
    [typeof(LearnerModelRegistry)] = LearnerModelRegistry.Standard,
    [typeof(NamedDescriptor<SimulatedLearnerModel>)] = NamedDescriptor<SimulatedLearnerModel>.Create(
        "own", 1, SimulationJsonContext.Default.BktLearnerDocument, _ => new BktLearnerModel(), _ => new BktLearnerDocument()),
    [typeof(CompetencyFramework)] = CompetencyFramework.CreateBuilder("framework", "Framework").Add("c", "C").Build().Framework,
    [typeof(KssModel)] = new KssModel(),
    [typeof(PrerequisiteGraph)] = PrerequisiteGraph.Compile(CompetencyFramework.CreateBuilder("framework", "Framework").Add("c", "C").Build().Framework),
    [typeof(BktLearnerModel)] = new BktLearnerModel(),
    [typeof(BktParameters)] = new BktParameters(),
    [typeof(TransitionMatrixModel)] = TransitionMatrixModel.Binary,
    [typeof(PfaLearnerModel)] = new PfaLearnerModel(),
    [typeof(IrtGrowthModel)] = new IrtGrowthModel(),
    [typeof(FsrsLearnerModel)] = new FsrsLearnerModel(),
    [typeof(HlrLearnerModel)] = new HlrLearnerModel(),
    [typeof(MixtureModel)] = new MixtureModel([new MixtureComponent("all", 1, new BktLearnerModel())]),
    [typeof(PerturbedModel)] = new PerturbedModel(new BktLearnerModel()),
    [typeof(DistributedModel)] = new DistributedModel(new BktLearnerModel(), default),
    [typeof(FittedModel)] = new FittedModel(new MasteryPolicySet(new BayesianKnowledgeTracing())),
    [typeof(LearnerBehaviour)] = LearnerBehaviour.Compliant,
    [typeof(MasteryPolicySet)] = new MasteryPolicySet(new BayesianKnowledgeTracing()),
    [typeof(ParameterDistribution)] = ParameterDistribution.Fixed(0.5),
    [typeof(Func<ModelParameter, double>)] = (Func<ModelParameter, double>)(parameter => parameter.Value),
    [typeof(StudyResult)] = MadeUpResult.Usual,
    [typeof(KssEpisodeSet)] = KssEpisodeSet.Generate(new KssModel(), 1, seed: 1),
    [typeof(ISelector)] = new RandomSelector(),
    [typeof(Study)] = SmallStudy.Standard.Study(),
    [typeof(StudyShard)] = StudyShard.Whole,
    [typeof(StudyPart)] = StudyRunner.RunShard(SmallStudy.Standard.Study(), StudyShard.Whole),
    [typeof(IStudySources)] = new StudySamples.Sources(),
    [typeof(CompetencyFramework)] = CompetencyFramework.CreateBuilder("framework", "Framework").Add("c", "C").Build().Framework,
    [typeof(StudyFolder)] = new StudyFolder("."),
    [typeof(ITruthfulSelector)] = new FirstOfScope(),
}, new Dictionary<string, string>())
{
    private sealed class FirstOfScope : ITruthfulSelector
    {
        public int Choose(in TrueLearner learner, ref ChanceStream chance) => learner.Scope[0];
    }
}
