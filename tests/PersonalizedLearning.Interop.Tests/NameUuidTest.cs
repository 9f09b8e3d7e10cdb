namespace PersonalizedLearning.Interop.Tests;

public sealed class NameUuidTest
{
    // RFC 9562, appendix A.4.
    [Fact]
    public void Of_TheNameOfTheStandard_GivesItsUuid() =>
        Assert.Equal("2ed6657d-e927-568b-95e1-2665a8aea6a2", NameUuid.Of(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com").ToString("D"));

    // The name space is fixed: this value must never change.
    [Fact]
    public void UrnOf_Text_IsAlwaysTheSame() => Assert.Equal("urn:uuid:d82fa9d0-d478-5074-bed6-5ee0bf43d78e", NameUuid.UrnOf("reading/3"));
}
