using System.Text;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Schemas;

namespace PersonalizedLearning.Interop.Tests.Schemas;

public sealed class JsonSchemasTest
{
    private const string Badges = "data/badges/schemas/ob_v3p0_achievementcredential_schema.json";
    private const string OldBadges = "data/badges/schemas/ob_v3p0_achievementcredential_schema_draft4.json";
    private const string Clr = "data/badges/schemas/clr_v2p0_clrcredential_schema_draft4.json";
    private const string ValidBadge = "data/badges/1edtech-validator/simple.json";
    private const string OldBadge = "data/badges/1edtech-validator/simple_v1.json";

    [JsonSchemaFact(Badges, ValidBadge)]
    public void Draft201909_TellsValidFromInvalid() => Check(Badges, ValidBadge);

    [JsonSchemaFact(OldBadges, OldBadge)]
    public void Draft04_TellsValidFromInvalid() => Check(OldBadges, OldBadge);

    [JsonSchemaFact(Clr)]
    public void SchemaOfTranscripts_RefusesAnEmptyDocument() => Assert.Contains("required", JsonSchemas.Validate(Clr, ["{}"u8.ToArray()]), StringComparison.Ordinal);

    private static void Check(string schema, string valid)
    {
        var document = SharedFiles.ReadAllText(valid);
        var problems = JsonSchemas.ValidateEach(schema, [Encoding.UTF8.GetBytes(document), "{}"u8.ToArray(), Encoding.UTF8.GetBytes(document.Replace("\"achievement\"", "\"x\"", StringComparison.Ordinal))]);

        Assert.Equal("", problems[0]);
        Assert.Contains("required", problems[1], StringComparison.Ordinal);
        Assert.NotEqual("", problems[2]);
    }
}
