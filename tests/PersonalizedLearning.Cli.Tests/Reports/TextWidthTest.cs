using PersonalizedLearning.Cli.Reports;

namespace PersonalizedLearning.Cli.Tests.Reports;

public sealed class TextWidthTest
{
    [Theory]
    [InlineData("Same-size parts, add or take", 80, 3)]
    [InlineData("Incomprehensibilities of denominators", 60, 2)]
    [InlineData("one two three four five six seven eight nine ten", 50, 3)]
    [InlineData("\U0001D54F\U0001D54F\U0001D54F\U0001D54F\U0001D54F\U0001D54F", 30, 1)]
    [InlineData("", 30, 2)]
    public void Wrap_KeepsWidthAndLines(string text, double width, int most)
    {
        var lines = TextWidth.Wrap(text, width, 10, most);

        Assert.InRange(lines.Count, 1, most);
        Assert.All(lines, line => Assert.True(TextWidth.Of(line, 10) <= width, line));
        Assert.All(lines, line => Assert.False(line.Length > 1 && char.IsHighSurrogate(line[^2]) && line[^1] == '…', line));
    }

    [Fact]
    public void Wrap_OfWhatFits_LosesNothing() =>
        Assert.Equal("Counting up unit fractions", string.Join(' ', TextWidth.Wrap("Counting up unit fractions", 80, 10, 3)));

    [Fact]
    public void Fit_OfWhatDoesNot_EndsInAnEllipsis() => Assert.EndsWith("…", TextWidth.Fit("A fraction is a division", 60, 11), StringComparison.Ordinal);
}
