namespace PersonalizedLearning.Simulation.Tests.Pages;

public sealed class MarkupWriterTest
{
    [Fact]
    public void Text_AndAttributes_AreEscaped()
    {
        var writer = new MarkupWriter();
        writer.Element("p", "1 < 2 & <script>\"'\u0001", ("title", "a\"b'c<d>&"));

        Assert.Equal("<p title=\"a&quot;b&#39;c&lt;d&gt;&amp;\">1 &lt; 2 &amp; &lt;script&gt;&quot;&#39;\uFFFD</p>", writer.ToString());
    }

    [Fact]
    public void Attributes_OfNull_AreLeftOut_AndNumbersAreInvariant()
    {
        var writer = new MarkupWriter();
        writer.Element("rect", null, ("x", 1.005), ("y", -0.001), ("rx", null), ("width", 12345.678), ("n", 1234567));

        Assert.Equal("<rect x=\"1\" y=\"0\" width=\"12345.68\" n=\"1234567\"></rect>", writer.ToString());
    }

    [Fact]
    public void Open_ClosesInOrder_AndVoidElementsHaveNoEnd()
    {
        var writer = new MarkupWriter();
        using (writer.Open("g", ("class", "a")))
        using (writer.Open("g"))
        {
            writer.Element("meta", null, ("charset", "utf-8"));
        }

        Assert.Equal("<g class=\"a\"><g><meta charset=\"utf-8\"></g></g>", writer.ToString());
    }

    [Fact]
    public void ToString_WithAnOpenElement_Throws()
    {
        var writer = new MarkupWriter();
        using var scope = writer.Open("g");

        Assert.Throws<InvalidOperationException>(() => writer.ToString());
    }

    [Fact]
    public void Data_ThatCouldEndTheElement_IsRefused()
    {
        var writer = new MarkupWriter();
        writer.Data("data", "{\"name\":\"\\u003C/script\\u003E\"}");

        Assert.Equal("<script type=\"application/json\" id=\"data\">{\"name\":\"\\u003C/script\\u003E\"}</script>", writer.ToString());
        Assert.Throws<ArgumentException>(() => writer.Data("data", "\"</script>\""));
    }
}
