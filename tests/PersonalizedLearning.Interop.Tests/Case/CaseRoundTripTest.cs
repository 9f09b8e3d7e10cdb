using System.Text;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop.Tests.Case;

public sealed class CaseRoundTripTest
{
    private static readonly Instant Noon = Instant.FromUtc(2024, 5, 31, 12, 0);

    [Fact]
    public void Fixture_WrittenAndRead_IsEqual()
    {
        var first = CaseFixture.Read(CaseFixture.Lenient);
        var second = CaseReader.Read(CaseFixture.Write(first.Package));

        Assert.Equal(first.Package, second.Package);
        Assert.Equal(first.Framework.Competencies, second.Framework.Competencies);
        Assert.Equal(first.Framework.Associations, second.Framework.Associations);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("extensions\":{\"personalizedlearning:alignments")]
    public void DeepMember_WrittenAndRead_IsEqual(string name)
    {
        var nested = new string('[', 900) + new string(']', 900) + (name == "x" ? "" : "}");
        var options = new InteropReadOptions { MaxDepth = 1000 };

        var package = CaseFixture.Read(CaseFixture.Package(CaseFixture.Item("a", $"\"{name}\":{nested}")), options).Package;

        Assert.Equal(package, CaseReader.Read(CaseFixture.Write(package), options).Package);
    }

    [Fact]
    public void Scale_ThatIsNone_IsReportedAndStaysInThePackage()
    {
        var result = CaseFixture.Read("""{"CFItems":[],"CFRubrics":[{"identifier":"r","extensions":{"personalizedlearning:scale":{"minimum":0}}}]}""");

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic is { Code: "unusable-scale", Place: "CFRubrics[0]" });
        Assert.Empty(result.Framework.Scales);
        Assert.Single(result.Package.Rubrics);
    }

    [Property(MaxTest = 500)]
    public void Package_WrittenAndRead_IsEqual(int seed)
    {
        var json = new RandomCase(seed).Next();
        var package = CaseFixture.Read(json).Package;
        var written = CaseFixture.Write(package);
        var again = CaseReader.Read(written).Package;

        Assert.True(package == again, $"{json}\n{Encoding.UTF8.GetString(written)}");
        Assert.Equal(written, CaseFixture.Write(again));
    }

    [Property(MaxTest = 200)]
    public void Reading_InOnePieceOrMany_IsTheSame(int seed)
    {
        var bytes = Encoding.UTF8.GetBytes(new RandomCase(seed).Next());

        Assert.Equal(CaseReader.Read(bytes).Package, CaseReader.Read(new MemoryStream(bytes)).Package);
    }

    [Property(MaxTest = 200)]
    public void Framework_WrittenAndRead_IsEqual(int seed)
    {
        var framework = RandomFramework(seed);
        var result = CaseReader.Read(CaseFixture.Write(CaseWriter.ToPackage(framework, "Example", Noon)));
        var again = result.Framework;

        Assert.Equal(framework.Id, again.Id);
        Assert.Equal(framework.Competencies, again.Competencies);
        Assert.Equal(framework.Prerequisites.ToHashSet(), again.Prerequisites.ToHashSet());
        Assert.Equal(framework.Associations.ToHashSet(), again.Associations.ToHashSet());
        Assert.Equal(framework.ExternalReferences.ToHashSet(), again.ExternalReferences.ToHashSet());
        Assert.Equal(framework.Scales, again.Scales);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Code is "duplicate-association-identifier" or "missing-member");
    }

    internal static CompetencyFramework RandomFramework(int seed)
    {
        var random = new Random(seed);
        var builder = CompetencyFramework.CreateBuilder("framework of " + seed, "Framework").InLanguage(random.Next(2) == 0 ? "en" : null);
        var kinds = Enum.GetValues<CompetencyKind>();
        var types = Enum.GetValues<AssociationType>();
        var count = random.Next(1, 12);
        for (var index = 0; index < count; index++)
        {
            builder.Add(new Competency
            {
                Id = Id(index),
                Statement = $"<b>{index}</b>",
                Code = random.Next(2) == 0 ? $"C.{index}" : null,
                Title = random.Next(2) == 0 ? $"Title {index}" : null,
                Kind = kinds[random.Next(kinds.Length)],
                RetiredAt = random.Next(4) == 0 ? Noon + Duration.FromMilliseconds(random.Next()) : null,
                EducationLevels = random.Next(2) == 0 ? ["01", "a,b"] : default,
                Alignments = random.Next(3) == 0 ? [new Alignment("F", "6.RP", AlignmentStrength.Strong), new Alignment("G", "x", AlignmentStrength.Partial)] : default,
            });
        }

        for (var link = random.Next(20); link > 0; link--)
        {
            var (origin, destination) = (Id(random.Next(count)), Id(random.Next(count + 2)));
            builder.Add(new Association(types[random.Next(types.Length)], origin, destination, random.Next(2) == 0 ? random.Next(5) : null));
            builder.Add(new Prerequisite(origin, Id(random.Next(count)), (PrerequisiteStrength)random.Next(2)));
        }

        return builder.Add(ProficiencyScale.Probability).Build().Framework;

        CompetencyId Id(int index) => CompetencyId.From(index % 2 == 0 ? $"0f1a2b3c-0000-4000-8000-{index:D12}" : $"skill {index}");
    }
}
