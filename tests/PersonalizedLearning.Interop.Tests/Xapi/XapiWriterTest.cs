namespace PersonalizedLearning.Interop.Tests.Xapi;

public sealed class XapiWriterTest
{
    private static XapiStatement Full => XapiFixture.Read(XapiFixture.Full).Statement!;

    private static XapiStatement Minimal => XapiFixture.Read(XapiFixture.Minimal).Statement!;

    [Fact]
    public void Write_OfNothing_IsAnEmptyList()
    {
        Assert.Equal("[]\n", XapiFixture.Write([]));
        Assert.Equal(string.Empty, XapiFixture.Write([], new XapiWriteOptions { Layout = XapiLayout.Lines }));
    }

    [Fact]
    public void Write_OfLines_HasOneAStatement()
    {
        var text = XapiFixture.Write([Full, Minimal], new XapiWriteOptions { Layout = XapiLayout.Lines });

        Assert.Equal(2, text.Count(letter => letter == '\n'));
        Assert.Equal([Full, Minimal], XapiFixture.ReadAll(text).Select(item => item.Statement!));
    }

    [Fact]
    public void Write_OfVersion_PutsItInPlaceOfAnotherOnly()
    {
        Assert.Equal("1.0.3", Version(Minimal, XapiVersion.First));
        Assert.Equal("2.0.0", Version(Minimal, XapiVersion.Second));
        Assert.Null(Version(Minimal, XapiVersion.AsIs));
        Assert.Equal("1.0.1", Version(Minimal with { Version = "1.0.1" }, XapiVersion.First));
        Assert.Equal("2.0.0", Version(Minimal with { Version = "1.0.1" }, XapiVersion.Second));
    }

    [Fact]
    public void Write_OfWhatARecordStoreRefuses_IsRefused()
    {
        Assert.Contains("uuid-expected", Refused(Minimal with { Id = "17" }), StringComparison.Ordinal);
        Assert.Contains("missing-member", Refused(Minimal with { Verb = null }), StringComparison.Ordinal);
        Assert.Contains("unknown-member", Refused(Minimal with { Other = [new JsonMember("x", "1")] }), StringComparison.Ordinal);
        Assert.Contains("timestamp-format", Refused(Minimal with { Timestamp = "2026-03-02T09:15:00" }, XapiVersion.Second), StringComparison.Ordinal);
        Assert.Contains("expected JSON", Assert.Throws<ArgumentException>(() =>
            XapiFixture.Write([Minimal with { Other = [new JsonMember("x", "{")] }], new XapiWriteOptions { KeepsInvalid = true })).Message, StringComparison.Ordinal);
    }

    private static string? Version(XapiStatement statement, XapiVersion version) => XapiFixture.Read(XapiFixture.Write([statement], new XapiWriteOptions { Version = version })).Statement!.Version;

    private static string Refused(XapiStatement statement, XapiVersion version = XapiVersion.AsIs) =>
        Assert.Throws<ArgumentException>(() => XapiFixture.Write([statement], new XapiWriteOptions { Version = version })).Message;
}
