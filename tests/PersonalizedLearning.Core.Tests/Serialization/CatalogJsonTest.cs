using FsCheck.Xunit;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 300)]
public sealed class CatalogJsonTest
{
    private static readonly JsonKind Kind = JsonKind.Of("catalog");

    [Property]
    public void Read_OfWhatWasWritten_IsEqual(ExperienceCatalog catalog)
    {
        var written = Kind.Written(catalog);

        var again = (ExperienceCatalog)Kind.ReadBytes(written);

        Assert.Equal((catalog.Id, catalog.Title), (again.Id, again.Title));
        Assert.Equal(catalog.Experiences, again.Experiences);
        Assert.Equal(written, Kind.Written(again));
    }

    [Theory]
    [InlineData("\"minutes\": 35", "\"minutes\": 0", "$.experiences[0].minutes")]
    [InlineData("\"minutes\": 35", "\"minutes\": 2147483648", "$.experiences[0].minutes")]
    [InlineData("\"alone\"", "\"solo\"", "$.experiences[1].modality")]
    [InlineData("[\"representation\"]", "[\"representation\", \"fun\"]", "$.experiences[0].udl[1]")]
    [InlineData("\"id\": \"quiz\"", "\"id\": \"paper-strips\"", "$")]
    [InlineData("\"version\": 1", "\"version\": 0", "$.version")]
    [InlineData("/catalog", "/framework", "$.format")]
    public void Read_ACatalogThatIsNone_NamesThePlace(string what, string by, string path)
    {
        Assert.Contains(what, Kind.Text, StringComparison.Ordinal);

        Assert.StartsWith(Kind.Refused(by, Kind.Text.Replace(what, by, StringComparison.Ordinal)).Path!, path, StringComparison.Ordinal);
    }
}
