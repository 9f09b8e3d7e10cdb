using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Core.Tests.Serialization;

public sealed class NamesInTextTest
{
    [Theory]
    [InlineData("ana", "-")]
    [InlineData(" ANA\n", "-")]
    [InlineData("Ana's and ana, (ana) ana.", "-'s and -, (-) -.")]
    [InlineData("e-ana-1 ana_2 ana@school", "e---1 -_2 -@school")]
    [InlineData("banana anabel ana2 anà", "banana anabel ana2 anà")]
    [InlineData("ana\u0301", "ana\u0301")]
    [InlineData("Ana Lopez Ruiz, ana lopez", "- Ruiz, -")]
    [InlineData("@home with me@home", "- with me-")]
    [InlineData("李明说王明来了", "李明说-来了")]
    [InlineData("ana 😀ana😀ana𝛼", "- 😀-😀ana𝛼")]
    [InlineData("", "")]
    public void Replace_FindsWholeWords_IgnoringCase(string text, string expected)
    {
        var names = new NamesInText(["ana", "Ana Lopez", "@home", "王明"], ["王明"], []);

        Assert.Equal(expected, names.Replace(text, _ => "-"));
        Assert.Equal(text != expected, names.IsIn(text));
    }

    [Theory]
    [InlineData("jo", "-")]
    [InlineData("JO", "-")]
    [InlineData("jo said Jo", "jo said Jo")]
    [InlineData("An apple, an idea of Li", "- apple, an idea of Li")]
    public void Replace_OfShortNames_FindsTheWholeText_AndWhatIsSpelledOut(string text, string expected)
    {
        var names = new NamesInText(["jo", "An", "Li"], ["An"], []);

        Assert.Equal(expected, names.Replace(text, _ => "-"));
    }

    [Fact]
    public void Replace_LeavesTheNamesOfOthers()
    {
        var names = new NamesInText(["ana"], [], ["ana-maria", "ana@school"]);

        Assert.Equal("ana-maria, Ana-Maria, - maria, ana@school, -@home", names.Replace("ana-maria, Ana-Maria, ana maria, ana@school, ana@home", _ => "-"));
        Assert.False(names.IsIn("ana-maria", evenShort: true));
    }

    [Fact]
    public void IsIn_EvenShort_FindsShortNamesInAnySpelling()
    {
        var names = new NamesInText(["7", "jo"], [], []);

        Assert.Equal((true, true, false), (names.IsIn("row-7", evenShort: true), names.IsIn("x.JO", evenShort: true), names.IsIn("row-17", evenShort: true)));
        Assert.False(names.IsIn("row-7"));
    }

    [Fact]
    public void Search_WithoutNames_FindsNothing() => Assert.Equal("ana", new NamesInText([], [], []).Replace("ana", _ => "-"));
}
