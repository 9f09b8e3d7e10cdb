using System.Text;
using PersonalizedLearning.Cli.Demo;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Tests.Demo;

public sealed class DemoTablesTest
{
    private static readonly DemoStories Stories = DemoStories.Tell();

    [Theory]
    [InlineData(40, 40)]
    [InlineData(60, 60)]
    [InlineData(80, 80)]
    [InlineData(200, 80)]
    public void Lines_AreNoWiderThanThePage(int console, int page)
    {
        var lines = Written(console, unicode: true).Split('\n');

        Assert.All(lines, line => Assert.True(line.Length <= page, $"{line.Length} columns: {line}"));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void Words_AreWhole()
    {
        var words = Words(Written(200, unicode: true));

        Assert.All(Words(Written(60, unicode: true)).Except(words), word => Assert.True(word.Trim('─', '-', '·', '█', '▒').Length == 0, word));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Text_OfARedirectedOutput_HasNoControlCodes(bool unicode)
    {
        var text = Written(80, unicode);

        Assert.DoesNotContain('\u001B', text);
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain('\u00A0', text);
    }

    [Fact]
    public void Text_WithoutUnicode_IsAscii()
    {
        var text = Written(80, unicode: false);

        Assert.True(Ascii.IsValid(text));
        Assert.DoesNotContain("??", text, StringComparison.Ordinal);
        Assert.Contains("-- Ben ---", text, StringComparison.Ordinal);
        Assert.Contains("####", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_TellsWhoWhereAndWhatIsNext()
    {
        var text = string.Join(' ', Words(Written(80, unicode: true)));

        Assert.All(Stories.Learners, learner => Assert.Contains(string.Join(' ', Words(learner.Story)), text, StringComparison.Ordinal));
        Assert.Contains("Mastered: 12 of 55", text, StringComparison.Ordinal);
        Assert.Contains("1 Learn: Same amount, two names (EQ.1) Equal fraction dominoes (practice, with a peer, 20 min) 7 of the 9 open steps to your goals", text, StringComparison.Ordinal);
        Assert.Contains("not practised for 264 days", text, StringComparison.Ordinal);
        Assert.Contains("Evidence set aside: 1 voided, 2 missing, 2 self assessment.", text, StringComparison.Ordinal);
    }

    private static string[] Words(string text) => text.Split([' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

    private static string Written(int width, bool unicode)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = unicode;
        DemoTables.Write(console, Stories);
        return text.ToString();
    }
}
