using System.Text;
using System.Text.Json.Nodes;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Schemas;

namespace PersonalizedLearning.Simulation.Tests.Serialization;

public sealed class StudySchemaTest
{
    private const string UpdateVariable = "PERSONALIZEDLEARNING_UPDATE_API";

    private static string File { get; } = Path.Combine(Repository.Root, "docs", "schemas", "study.schema.json");

    [Fact]
    public void Schema_InTheDocs_IsTheOneThatIsWritten()
    {
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            System.IO.File.WriteAllBytes(File, Written());
        }

        Assert.Equal(Encoding.UTF8.GetString(Written()), System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Schema_HasEveryNameThatIsRegistered()
    {
        var definitions = JsonNode.Parse(Written())!["$defs"]!;

        Assert.Equal(LearnerModelRegistry.Standard.Names, Words(definitions["population"]!["properties"]!["model"]!));
        Assert.Equal(MasteryPolicyRegistry.Standard.Names, Words(definitions["policy"]!["properties"]!["policy"]!));
        Assert.Equal([.. SelectorRegistry.Standard.Names, "optimal", "oracle"], Words(definitions["selector"]!["properties"]!["selector"]!));
        Assert.Equal(StudyMeasures.Standard.Select(measure => measure.Name), Words(definitions["measure"]!));
        Assert.All(LearnerModelRegistry.Standard.Names, name => Assert.NotNull(definitions[$"model-{name}"]!["properties"]));
    }

    [Fact]
    public void Schema_OfMoreNames_HasThem()
    {
        using var stream = new MemoryStream();
        StudyJson.WriteSchema(stream, StudyNames.Standard with { Measures = [StudyMeasures.Gain with { Title = "Other" }] });
        Assert.Equal(["gain"], Words(JsonNode.Parse(stream.ToArray())!["$defs"]!["measure"]!));
    }

    [JsonSchemaFact]
    public void Schema_OfConfigurationsThatAreRead_AcceptsThem() =>
        Assert.Empty(JsonSchemas.Validate(File, Configurations().Select(text => Encoding.UTF8.GetBytes(text))));

    [JsonSchemaFact]
    public void Schema_OfMistakesOfForm_RefusesThem()
    {
        var mistakes = StudyMistakes.OfForm.Select(row => (string[])[.. row.Cast<string>()]).ToList();
        var problems = JsonSchemas.ValidateEach(File, mistakes.Select(row => Encoding.UTF8.GetBytes(StudySamples.With(row[0], row[1]))));

        Assert.Equal([], mistakes.Zip(problems).Where(item => item.Second.Length == 0).Select(item => item.First[1]));
    }

    private static IEnumerable<string> Configurations()
    {
        string[] given = [StudySamples.Full, StudySamples.Short, StudySamples.Tree, System.IO.File.ReadAllText(Path.Combine(Repository.Root, "src", "PersonalizedLearning.Cli", "Samples", "Simulations", "study.json"))];

        // Every policy and selector that needs no parameters, with all of them as they are written.
        var policies = MasteryPolicyRegistry.Standard.Names.Select(name => With("{ \"name\": \"bkt\", \"policy\": \"bkt\" }", Filled("policy", name, MasteryPolicyRegistry.Standard)));
        var selectors = SelectorRegistry.Standard.Names.Select(name => With("{ \"name\": \"dice\", \"selector\": \"random\" }", Filled("selector", name, SelectorRegistry.Standard)));
        var models = LearnerModelRegistry.Standard.Names.Select(name => With("{ \"name\": \"steady\", \"model\": \"bkt\" }", Filled("model", name, LearnerModelRegistry.Standard)));
        return [.. given, .. policies.Concat(selectors).Concat(models).OfType<string>()];
    }

    private static string? With(string part, string? by) => by is null ? null : StudySamples.Short.Replace(part, by, StringComparison.Ordinal);

    private static string? Filled<T>(string member, string name, NamedRegistry<T> registry)
        where T : class
    {
        try
        {
            return $$"""{ "name": "one", "{{member}}": "{{name}}", "parameters": {{registry.Write(name, registry.Create(name))}} }""";
        }
        catch (Exception problem) when (problem is ArgumentException or LearningJsonException)
        {
            return null;
        }
    }

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        StudyJson.WriteSchema(stream);
        return stream.ToArray();
    }

    private static IEnumerable<string> Words(JsonNode node) => node["enum"]!.AsArray().Select(word => word!.GetValue<string>());
}
