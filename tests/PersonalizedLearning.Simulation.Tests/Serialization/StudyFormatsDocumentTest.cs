using System.Text;
using System.Text.RegularExpressions;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Simulation.Tests.Reports;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Schemas;

namespace PersonalizedLearning.Simulation.Tests.Serialization;

/// <summary>What docs/formats.md shows of studies can be read, and lists what is written.</summary>
public sealed partial class StudyFormatsDocumentTest
{
    private static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "docs", "formats.md")).ReplaceLineEndings("\n");

    private static string Example { get; } = Block().Match(Text[Text.IndexOf("\n## Study\n", StringComparison.Ordinal)..]).Groups[1].Value;

    [Fact]
    public void Example_IsRead()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Example));
        var study = StudyJson.Read(stream, new Sources());

        Assert.Equal(2 * 3 * 3 * 2, study.Conditions.Count);
    }

    [JsonSchemaFact]
    public void Example_IsOfTheSchema() =>
        Assert.Empty(JsonSchemas.Validate(Path.Combine(Repository.Root, "docs", "schemas", "study.schema.json"), [Encoding.UTF8.GetBytes(Example)]));

    [Fact]
    public void Tables_HaveTheColumnsThatAreListed() => Assert.All(StudyCsv.All, table =>
    {
        using var stream = new MemoryStream();
        table.Write(stream, MadeUpResult.Usual);
        var header = Encoding.UTF8.GetString(stream.ToArray()).Split("\r\n")[0];
        Assert.Contains($"| `{table.File}` | `{header.Replace("population,policy,selector,steps,minutes,", "", StringComparison.Ordinal)}` |", Text, StringComparison.Ordinal);
    });

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    private sealed class Sources : IStudySources
    {
        public CompetencyFramework FrameworkOf(string name) => CompetencyFramework.CreateBuilder("f", "F").Add("half", "Half").Add("add", "Add").Requires("half", "add").Build().Framework;

        public ExperienceCatalog CatalogOf(string name) => new("c", "C", []);

        public PolicyFile PoliciesOf(string name, CompetencyFramework framework) => new(new MasteryPolicySet(new BayesianKnowledgeTracing()));
    }
}
