using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Simulation.Tests.Running;
using PersonalizedLearning.Testing.Assemblies;

namespace PersonalizedLearning.Simulation.Tests;

public sealed class SimulationNullArgumentsTest() : NullArgumentLaws("PersonalizedLearning.Simulation", new Dictionary<Type, object>
{
    [typeof(string)] = "sample",
    [typeof(ulong)] = 1UL,
    [typeof(long)] = 2000L,
    [typeof(double)] = 0.5,
    [typeof(Stream)] = new MemoryStream(),
    [typeof(SimulatedLearnerModel)] = new BktLearnerModel(),
    [typeof(LearnerModelRegistry)] = LearnerModelRegistry.Standard,
    [typeof(NamedDescriptor<SimulatedLearnerModel>)] = NamedDescriptor<SimulatedLearnerModel>.Create(
        "own", 1, SimulationJsonContext.Default.BktLearnerDocument, _ => new BktLearnerModel(), _ => new BktLearnerDocument()),
    [typeof(PrerequisiteGraph)] = PrerequisiteGraph.Compile(CompetencyFramework.CreateBuilder("framework", "Framework").Add("c", "C").Build().Framework),
    [typeof(BktLearnerModel)] = new BktLearnerModel(),
    [typeof(BktParameters)] = new BktParameters(),
    [typeof(TransitionMatrixModel)] = TransitionMatrixModel.Binary,
    [typeof(PfaLearnerModel)] = new PfaLearnerModel(),
    [typeof(IrtGrowthModel)] = new IrtGrowthModel(),
    [typeof(FsrsLearnerModel)] = new FsrsLearnerModel(),
    [typeof(HlrLearnerModel)] = new HlrLearnerModel(),
    [typeof(KssEpisodeSet)] = KssEpisodeSet.Generate(new KssModel(), 1, seed: 1),
    [typeof(KssModel)] = new KssModel(),
    [typeof(ISelector)] = new RandomSelector(),
    [typeof(Study)] = SmallStudy.Standard.Study(),
    [typeof(StudyShard)] = StudyShard.Whole,
    [typeof(StudyPart)] = StudyRunner.RunShard(SmallStudy.Standard.Study(), StudyShard.Whole),
    [typeof(ITruthfulSelector)] = new FirstOfScope(),
}, new Dictionary<string, string>())
{
    private sealed class FirstOfScope : ITruthfulSelector
    {
        public int Choose(in TrueLearner learner, ref ChanceStream chance) => learner.Scope[0];
    }
}
