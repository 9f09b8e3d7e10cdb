using System.Text;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation.Tests.Serialization;

public sealed class LearnerModelJsonTest
{
    [Fact]
    public void ReadLearnerModel_LeftOut_KeepsDefaultsAndCompetenciesThoseOfAll()
    {
        var model = Read("""{"model":"bkt","parameters":{"learn":0.4,"byCompetency":{"b":{"guess":0.1},"a":{}}}}""");
        var standard = new BktParameters { Learn = 0.4 };
        Assert.Equal(
            new BktLearnerModel
            {
                Standard = standard,
                ByCompetency = [new(Competencies.CompetencyId.From("a"), standard), new(Competencies.CompetencyId.From("b"), standard with { Guess = 0.1 })],
            },
            model);
    }

    [Fact]
    public void ReadLearnerModel_Published_IsIt() =>
        Assert.Equal(TransitionMatrixModel.Tree with { Slip = 0.1 }, Read("""{"model":"transition-matrix","version":1,"parameters":{"published":"tree","slip":0.1}}"""));

    [Theory]
    [InlineData("""{"model":"oracle"}""", "$.model", "Learner model 'oracle' is unknown; expected one of bkt, ")]
    [InlineData("""{"model":"bkt","version":2}""", "$.version", "Version 2 of learner model 'bkt' is not known; expected 1.")]
    [InlineData("""{"model":"bkt","parameters":{"speed":1}}""", "$.parameters.speed", "The member 'speed' is not known here.")]
    [InlineData("""{"model":"bkt","parameters":{"prior":2}}""", "$.parameters.prior", "Prior is 2; expected a number from 0 to 1.")]
    [InlineData("""{"model":"bkt","parameters":{"learnSpread":-1}}""", "$.parameters.learnSpread", "LearnSpread is -1; expected a number from 0 to 10.")]
    [InlineData("""{"model":"bkt","parameters":{"byCompetency":{"a b":{"slip":"x"}}}}""", "$.parameters.byCompetency['a b'].slip", "The value is of the wrong type")]
    [InlineData("""{"model":"bkt","parameters":{"byCompetency":{"a":{"slip":-0.1}}}}""", "$.parameters.byCompetency.a.slip", "Slip is -0.1; expected a number from 0 to 1.")]
    [InlineData("""{"model":"bkt","parameters":{"byCompetency":{"a":null}}}""", "$.parameters.byCompetency.a", "null was found; expected an object.")]
    [InlineData("""{"model":"pfa","parameters":{"counts":"many"}}""", "$.parameters.counts", "'many' is not known here; expected one of raw, logarithmic.")]
    [InlineData("""{"model":"pfa","parameters":{"byCompetency":{"a":{"right":1e9}}}}""", "$.parameters.byCompetency.a.right", "Right is 1000000000; expected a number from -1000 to 1000.")]
    [InlineData("""{"model":"irt-growth","parameters":{"upperAsymptote":0.2,"lowerAsymptote":0.3}}""", "$.parameters.lowerAsymptote", "lowerAsymptote is 0.3; expected a number from 0 to 0.19")]
    [InlineData("""{"model":"irt-growth","parameters":{"growth":1.1}}""", "$.parameters.growth", "Growth is 1.1; expected a number from 0 to 1.")]
    [InlineData("""{"model":"fsrs","parameters":{"weights":[1,2]}}""", "$.parameters.weights", "2 weights were given; expected 21")]
    [InlineData("""{"model":"fsrs","parameters":{"masteryDays":-1}}""", "$.parameters.masteryDays", "MasteryDays is -1; expected a number from 0 to 100000.")]
    [InlineData("""{"model":"hlr","parameters":{"bias":101}}""", "$.parameters.bias", "Bias is 101; expected a number from -100 to 100.")]
    [InlineData("""{"model":"hlr","parameters":{"lastingSpread":"much"}}""", "$.parameters.lastingSpread", "The value is of the wrong type")]
    [InlineData("""{"model":"kss","parameters":{"variant":"v2"}}""", "$.parameters.variant", "'v2' is not known here; expected one of kdd, v1.")]
    [InlineData("""{"model":"kss","parameters":{"difficulty":[1]}}""", "$.parameters.difficulty", "expected 10 finite numbers")]
    [InlineData("""{"model":"transition-matrix"}""", "$.parameters", "No matrix was found")]
    [InlineData("""{"model":"transition-matrix","parameters":{"published":"bush"}}""", "$.parameters.published", "'bush' is not known here; expected one of binary, tree.")]
    [InlineData("""{"model":"transition-matrix","parameters":{"published":"tree","starts":[0]}}""", "$.parameters.published", "A published matrix has its own")]
    [InlineData("""{"model":"transition-matrix","parameters":{"published":"tree","items":[{"competency":0,"guess":0,"slip":0},{"competency":0,"guess":3,"slip":0}]}}""", "$.parameters.items[1].guess", "Guess is 3; expected a number from 0 to 1.")]
    [InlineData("""{"model":"transition-matrix","parameters":{"published":"tree","items":[{"competency":7,"guess":0,"slip":0}]}}""", "$.parameters.items", "expected competencies that are there")]
    [InlineData("""{"model":"transition-matrix","parameters":{"competencies":["a"],"states":[[],null],"starts":[0],"transitions":[]}}""", "$.parameters.states[1]", "null was found")]
    [InlineData("""{"model":"transition-matrix","parameters":{"competencies":["a"],"states":[[],[1]],"starts":[0],"transitions":[]}}""", "$.parameters.states", "expected at least one, of positions of competencies")]
    public void ReadLearnerModel_NotValid_NamesThePlace(string text, string path, string message)
    {
        var problem = Assert.Throws<LearningJsonException>(() => Read(text));
        Assert.Equal(path, problem.Path);
        Assert.Contains(message, problem.Message);
    }

    [Fact]
    public void WriteLearnerModel_NotRegistered_IsRefused()
    {
        var problem = Assert.Throws<ArgumentException>(() => SimulationJson.WriteLearnerModel(new MemoryStream(), new UnknownModel()));
        Assert.Contains("Learner model 'unknown' is unknown", problem.Message);
    }

    [Fact]
    public void Registry_OwnDescriptor_IsKnown()
    {
        var registry = new LearnerModelRegistry(
            [NamedDescriptor<SimulatedLearnerModel>.Create("unknown", 3, SimulationJsonContext.Default.BktLearnerDocument, _ => new UnknownModel(), _ => new BktLearnerDocument())]);
        using var text = new MemoryStream();
        SimulationJson.WriteLearnerModel(text, new UnknownModel(), registry);
        text.Position = 0;
        Assert.Equal(new UnknownModel(), SimulationJson.ReadLearnerModel(text, registry));
    }

    [Fact]
    public void Registry_OneNameTwice_IsRefused()
    {
        var descriptor = NamedDescriptor<SimulatedLearnerModel>.Create("bkt", 1, SimulationJsonContext.Default.BktLearnerDocument, _ => new BktLearnerModel(), _ => new BktLearnerDocument());
        Assert.Contains("Two learner models are named 'bkt'", Assert.Throws<ArgumentException>(() => new LearnerModelRegistry([descriptor])).Message);
    }

    private static SimulatedLearnerModel Read(string text) => SimulationJson.ReadLearnerModel(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private sealed record UnknownModel : SimulatedLearnerModel
    {
        public override string Name => "unknown";

        public override int Version => 3;

        public override string Source => "none";

        public override LearnerDynamics For(Competencies.PrerequisiteGraph graph) => throw new NotSupportedException();
    }
}
