namespace PersonalizedLearning.Simulation.Tests.Reports;

public sealed class ReportTextTest
{
    [Theory]
    [InlineData(0.6273, 3, false, "0.627")]
    [InlineData(-0.0004, 3, true, "0.000")]
    [InlineData(-0.0051, 3, false, "−0.005")]
    [InlineData(0.0051, 3, true, "+0.005")]
    [InlineData(1234567.5, 0, false, "1\u00A0234\u00A0568")]
    [InlineData(double.NaN, 3, true, "–")]
    [InlineData(double.PositiveInfinity, 3, true, "–")]
    public void Show_RoundsHalfAwayFromZero_WithoutASignOfZero(double value, int decimals, bool signed, string expected) => Assert.Equal(expected, ReportText.Show(value, decimals, signed));

    [Theory]
    [InlineData(0.0087, 3)]
    [InlineData(0.37, 2)]
    [InlineData(1.2, 1)]
    [InlineData(12.0, 0)]
    [InlineData(1e-9, 4)]
    [InlineData(0.0, 3)]
    [InlineData(double.NaN, 3)]
    public void DecimalsFor_AreNoMoreThanTheIntervalBearsOut(double width, int expected) => Assert.Equal(expected, ReportText.DecimalsFor([width, double.NaN]));

    [Fact]
    public void DecimalsFor_SeveralWidths_AreThoseOfTheMiddle() => Assert.Equal(2, ReportText.DecimalsFor([0.37, 0.0087, 12]));

    [Theory]
    [InlineData(0.0004, "<\u00A00.001")]
    [InlineData(0.0314, "0.031")]
    [InlineData(1, "1.000")]
    [InlineData(double.NaN, "–")]
    public void Probability_IsNeverShownAsZero(double value, string expected) => Assert.Equal(expected, ReportText.Probability(value));

    [Fact]
    public void Short_CutsBetweenLettersThatReadersSee()
    {
        var name = string.Concat(Enumerable.Repeat("e\u0301", 60));

        Assert.Equal(string.Concat(Enumerable.Repeat("e\u0301", 47)) + "…", ReportText.Short(name));
        Assert.Equal("short", ReportText.Short("short"));
    }

    [Fact]
    public void Letters_GoOnAfterZ() =>
        Assert.Equal(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"], new[] { 0, 25, 26, 51, 52, 701, 702 }.Select(index => new ReportArm(index, "", "", "", false).Letters));
}
