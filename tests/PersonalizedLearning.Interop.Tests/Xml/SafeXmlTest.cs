using System.Text;

namespace PersonalizedLearning.Interop.Tests.Xml;

public sealed class SafeXmlTest
{
    private const string BillionLaughs = """
        <?xml version="1.0"?>
        <!DOCTYPE lolz [
          <!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
        ]>
        <lolz>&d;</lolz>
        """;

    [Theory]
    [InlineData(BillionLaughs)]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><x>&a;</x>")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://example.com/x.dtd\"><x/>")]
    [InlineData("<!DOCTYPE x [<!ENTITY % a SYSTEM \"http://example.com/x.dtd\"> %a;]><x/>")]
    public void Document_WithADocumentType_IsRefusedAtItsPlace(string xml)
    {
        var whole = Assert.Throws<InteropFormatException>(() => Read(xml));
        var streamed = Assert.Throws<InteropFormatException>(() => Streamed(xml));

        Assert.Equal("before the root", whole.Place);
        Assert.Contains("without a document type", whole.Expected, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', whole.Message);
        Assert.Equal(whole.Message, streamed.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<a>")]
    [InlineData("<a></b>")]
    [InlineData("<a/><b/>")]
    [InlineData("<a>&b;</a>")]
    [InlineData("<a>&#0;</a>")]
    [InlineData("<a b='1' b='2'/>")]
    [InlineData("<p:a/>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"no-such-encoding\"?><a/>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-7\"?><a/>")]
    [InlineData("{\"a\": 1}")]
    public void Text_ThatIsNotXml_IsOneKindOfError(string xml)
    {
        Assert.Throws<InteropFormatException>(() => Read(xml));
        Assert.Throws<InteropFormatException>(() => Streamed(xml));
    }

    [Fact]
    public void Depth_BeyondTheOption_IsRefusedAtItsPlace()
    {
        var options = new InteropReadOptions { MaxDepth = 3 };

        Assert.Equal("c", Read("<a><b><c/></b></a>", options).Children[0].Children[0].Name);
        var problem = Assert.Throws<InteropFormatException>(() => Read("<a>\n<b>\n<c><d/></c></b></a>", options));
        Assert.Equal("line 3, column 5", problem.Place);
        Assert.Throws<InteropFormatException>(() => Streamed("<a><b><c><d/></c></b></a>", options));
    }

    [Fact]
    public void Depth_OfAHundredThousand_DoesNotEndTheProcess()
    {
        var xml = new StringBuilder().Insert(0, "<a>", 100_000).ToString();

        Assert.Throws<InteropFormatException>(() => Read(xml, new InteropReadOptions { MaxDepth = 1000 }));
    }

    [Fact]
    public void Size_BeyondTheOption_IsRefused()
    {
        var options = new InteropReadOptions { MaxBytes = 20 };

        Assert.Throws<InteropFormatException>(() => Read("<a><b>0123456789</b><b>0123456789</b></a>", options));
        Assert.Equal(2, Streamed("<a><b>0123456789</b><b>0123456789</b></a>", options));
        Assert.Throws<InteropFormatException>(() => Streamed("<a><b>012345678901234567890</b></a>", options));
    }

    [Fact]
    public void Document_WrittenAndRead_IsEqual()
    {
        var xml = "<r xmlns=\"urn:a\" xmlns:p=\"urn:b\" q=\"1 &lt; 2\" p:q=\"&#10;\"><!-- no --><p:x> </p:x><y xmlns=\"\"><z>a&amp;b\r</z><![CDATA[<]]></y><?no no?><w>é𝒳</w></r>";
        var root = Read(xml);
        using var stream = new MemoryStream();
        XmlFragmentWriter.Write(stream, root, []);

        Assert.Equal(root, Read(Encoding.UTF8.GetString(stream.ToArray())));
        Assert.Equal(["x", "y", "w"], root.Children.Select(child => child.Name));
        Assert.Equal("<", root.Child("y")!.Text);
        Assert.Equal("urn:b", root.Child("x")!.Namespace);
        Assert.Equal("1 < 2", root.Attribute("q"));
        Assert.Equal("é𝒳", root.TextAt("w"));
        Assert.Null(root.TextAt("x"));
        Assert.Null(root.TextAt("y", "no"));
        Assert.Equal(2, root.ChildrenOf("y").Count() + root.ChildrenOf("w").Count());
    }

    [Fact]
    public void Equality_LooksAtEverythingButTheLine()
    {
        Assert.Equal(Read("<a>\n<b/></a>"), Read("<a><b/></a>"));
        Assert.Equal(Read("<a><b/></a>").GetHashCode(), Read("<a>\n<b></b></a>").GetHashCode());
        Assert.NotEqual(Read("<a><b/></a>"), Read("<a><b x='1'/></a>"));
        Assert.NotEqual(Read("<a><b/></a>"), Read("<a><b>x</b></a>"));
        Assert.NotEqual(Read("<a><b/><c/></a>"), Read("<a><c/><b/></a>"));
    }

    private static XmlFragment Read(string xml, InteropReadOptions? options = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        return SafeXml.ReadDocument(stream, options ?? new InteropReadOptions(), "a test");
    }

    private static int Streamed(string xml, InteropReadOptions? options = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        using var elements = new XmlElements(stream, options ?? new InteropReadOptions(), "a test");
        var count = 0;
        while (elements.Next() is not null)
        {
            count++;
        }

        return count;
    }
}
