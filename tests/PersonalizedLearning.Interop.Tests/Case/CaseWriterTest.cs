using System.Text;
using System.Text.Json;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.Case;

public sealed class CaseWriterTest
{
    private static readonly Instant Noon = Instant.FromUtc(2024, 5, 31, 12, 0);

    private static readonly byte[] Written = CaseFixture.Write(CaseFixture.Read(CaseFixture.Lenient).Package);

    [CaseSchemaFact]
    public void EveryRealFile_Written_IsValid()
    {
        string[] files =
        [
            .. Directory.GetFiles(SharedFiles.PathOf("data/frameworks"), "*.case.json"),
            .. Directory.GetFiles(SharedFiles.PathOf("data/frameworks/opensalt"), "*.json"),
        ];

        Assert.Equal("", CaseSchema.Validate(files.Select(file => CaseFixture.Write(CaseReader.ReadFile(file).Package))));
    }

    [CaseSchemaFact]
    public void AnyPackage_Written_IsValid() => Assert.Equal(
        "", CaseSchema.Validate([Written, .. Enumerable.Range(0, 300).Select(seed => CaseFixture.Write(CaseFixture.Read(new RandomCase(seed).Next()).Package))]));

    [CaseSchemaFact]
    public void AnyFramework_Written_IsValid() => Assert.Equal(
        "", CaseSchema.Validate(Enumerable.Range(0, 50).Select(seed => CaseFixture.Write(CaseWriter.ToPackage(CaseRoundTripTest.RandomFramework(seed), "Example", Noon)))));

    [CaseSchemaFact]
    public void Validator_FindsWhatIsNotValid() =>
        Assert.Contains("additionalProperties", CaseSchema.Validate([Encoding.UTF8.GetBytes(CaseFixture.Lenient)]), StringComparison.Ordinal);

    [Fact]
    public void Identifier_ThatIsNoUuid_BecomesOneEverywhere()
    {
        using var document = JsonDocument.Parse(Written);
        var identifier = document.RootElement.GetProperty("CFItems")[2].GetProperty("identifier").GetString();
        var end = document.RootElement.GetProperty("CFAssociations")[4].GetProperty("originNodeURI").GetProperty("identifier").GetString();

        Assert.True(Guid.TryParseExact(identifier, "D", out var uuid));
        Assert.Equal(5, uuid.Version);
        Assert.Equal(identifier, end);
    }

    [Fact]
    public void Identifier_Made_IsThatOfRfc9562()
    {
        // The name space is fixed: this value must never change.
        Assert.Equal("d82fa9d0-d478-5074-bed6-5ee0bf43d78e", CaseIdentifier.Strict("reading/3"));
        Assert.Equal("0f1a2b3c-0000-4000-8000-000000000001", CaseIdentifier.Strict("0F1A2B3C-0000-4000-8000-000000000001"));
    }

    [Fact]
    public void AssociationType_OutsideCase_IsAnExtension()
    {
        using var document = JsonDocument.Parse(Written);
        var association = document.RootElement.GetProperty("CFAssociations")[3];

        Assert.Equal("ext:isStandardAlignedTo", association.GetProperty("associationType").GetString());
        Assert.Equal(
            "isStandardAlignedTo", association.GetProperty("extensions").GetProperty("personalizedlearning:source").GetProperty("associationType").GetString());
    }

    [Fact]
    public void Text_IsWrittenWithItsOwnLetters()
    {
        var package = CaseFixture.Read(CaseFixture.Package(CaseFixture.Item("é <b>+'&"))).Package;

        Assert.Contains("é <b>+'&", Encoding.UTF8.GetString(CaseFixture.Write(package)), StringComparison.Ordinal);
    }

    [Fact]
    public void Prerequisite_BearsItsStrength()
    {
        var framework = CompetencyFramework.CreateBuilder("f", "F").Add("a", "A").Add("b", "B").Requires("a", "b", PrerequisiteStrength.Soft).Build().Framework;

        var association = Assert.Single(CaseWriter.ToPackage(framework, "Example", Noon).Associations);

        Assert.Equal("precedes", association.AssociationType);
        Assert.Equal(new JsonMember("personalizedlearning:strength", "\"soft\""), Assert.Single(association.Extensions));
    }

    [Fact]
    public void Member_ThatIsNoJson_Throws()
    {
        var package = new CasePackage { Extensions = [new JsonMember("x", "{")] };

        Assert.Contains("'x' holds no JSON", Assert.Throws<ArgumentException>(() => CaseFixture.Write(package)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stream_StaysOpen()
    {
        using var stream = new MemoryStream();
        CaseWriter.Write(stream, new CasePackage());

        Assert.True(stream.CanWrite);
        Assert.Equal((byte)'{', stream.ToArray()[0]);
    }
}
