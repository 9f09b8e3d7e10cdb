using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 200)]
public sealed class CoreRequirementJsonTest
{
    private static readonly JsonKind Kind = JsonKind.Of("core");

    [Property]
    public void Read_OfWhatWasWritten_IsEqual(CoreRequirement requirement)
    {
        var written = Kind.Written(requirement);

        Assert.Equal(requirement, Kind.ReadBytes(written));
        Assert.Equal(written, Kind.Written(Kind.ReadBytes(written)));
    }

    [Theory]
    [InlineData("\"number\"", "\"\"", "$.competencies[0]")]
    [InlineData("[\"number\", \"fractions\"]", "[]", "$.competencies")]
    [InlineData("\"grade-6\"", "\"\"", "$.id")]
    [InlineData("core-requirement", "core", "$.format")]
    [InlineData("\"version\": 1", "\"version\": 2", "$.version")]
    public void Read_WhatIsNone_NamesThePlace(string what, string by, string path)
    {
        Assert.Contains(what, Kind.Text, StringComparison.Ordinal);

        Assert.Equal(path, Kind.Refused(by, Kind.Text.Replace(what, by, StringComparison.Ordinal)).Path);
    }
}
