using System.Globalization;
using System.Xml;
using FsCheck.Xunit;
using NodaTime;

namespace PersonalizedLearning.Interop.Tests;

public sealed class Iso8601DurationTest
{
    [Theory]
    [InlineData("PT0S", 0)]
    [InlineData("P0D", 0)]
    [InlineData("P0Y", 0)]
    [InlineData("PT1H30M", 5400)]
    [InlineData("PT21H3M2S", 75782)]
    [InlineData("P1W", 604800)]
    [InlineData("P0.5W", 302400)]
    [InlineData("P1,5D", 129600)]
    [InlineData("P1DT12H", 129600)]
    [InlineData("PT0.5H", 1800)]
    [InlineData("PT0,5H", 1800)]
    [InlineData("PT1.25M", 75)]
    [InlineData("PT36H", 129600)]
    [InlineData("P0Y0M0DT0H0M0.5S", 0.5)]
    public void ToDuration_OfFixedLength_IsExact(string text, double seconds)
    {
        var duration = Iso8601Duration.Parse(text);

        Assert.Equal(Duration.FromNanoseconds((long)(seconds * 1e9)), duration.ToDuration());
        Assert.Null(duration.WhyNoLength);
        Assert.Equal(text, duration.ToString());
    }

    // Gotcha 14: years and months don't convert to a length.
    [Theory]
    [InlineData("P1Y")]
    [InlineData("P0.5M")]
    [InlineData("P1Y2M3DT4H5M6.7S")]
    public void ToDuration_OfYearsOrMonths_IsNull(string text)
    {
        var duration = Iso8601Duration.Parse(text);

        Assert.Null(duration.ToDuration());
        Assert.Equal("years and months have no fixed length", duration.WhyNoLength);
    }

    // Gotcha 14: a common parser takes a year for 365 days and refuses weeks and fractions of hours.
    [Fact]
    public void Gotcha14_WhereXmlConvertFails_ThisDoesNot()
    {
        Assert.Equal(TimeSpan.FromDays(365), XmlConvert.ToTimeSpan("P1Y"));
        Assert.Throws<FormatException>(() => XmlConvert.ToTimeSpan("P1W"));
        Assert.Throws<FormatException>(() => XmlConvert.ToTimeSpan("PT0.5H"));

        Assert.Null(Iso8601Duration.Parse("P1Y").ToDuration());
        Assert.Equal(1, Iso8601Duration.Parse("P1Y").Years);
        Assert.Equal(Duration.FromDays(7), Iso8601Duration.Parse("P1W").ToDuration());
        Assert.Equal(Duration.FromMinutes(30), Iso8601Duration.Parse("PT0.5H").ToDuration());
    }

    [Theory]
    [InlineData("", "does not begin with P")]
    [InlineData("1H", "does not begin with P")]
    [InlineData("-PT1H", "sign")]
    [InlineData("P", "no part")]
    [InlineData("PT", "follows the T")]
    [InlineData("P1DT", "follows the T")]
    [InlineData("P1", "no designator")]
    [InlineData("PH", "no designator there|no number before")]
    [InlineData("P1H", "no designator there")]
    [InlineData("PT1D", "no designator there")]
    [InlineData("PT1M1H", "twice or too late")]
    [InlineData("P1D1D", "twice or too late")]
    [InlineData("PT0.5H1M", "smallest part")]
    [InlineData("P0.5DT1H", "smallest part")]
    [InlineData("P1W2D", "weeks stand alone")]
    [InlineData("P1WT1H", "weeks stand alone")]
    [InlineData("PT1.H", "both sides")]
    [InlineData("PT.5H", "both sides")]
    [InlineData("PT1.2.3H", "both sides")]
    [InlineData("PT1h", "no designator there")]
    [InlineData("P0003-06-04T12:30:05", "alternative form")]
    [InlineData("P00030604T123005", "alternative form")]
    [InlineData("PT99999999999999999999999999999S", "28 digits")]
    [InlineData("PT1H ", "no designator|no number")]
    public void Parse_OfWhatIsNone_SaysWhy(string text, string expected)
    {
        var problem = Assert.Throws<FormatException>(() => Iso8601Duration.Parse(text));

        Assert.Contains(expected.Split('|'), part => problem.Message.Contains(part, StringComparison.Ordinal));
        Assert.False(Iso8601Duration.TryParse(text, out _));
    }

    [Theory]
    [InlineData("PT60S", "PT1M", 0)]
    [InlineData("P1W", "P7D", 0)]
    [InlineData("PT1H", "PT61M", -1)]
    [InlineData("P1Y", "P12M", 0)]
    [InlineData("P1M", "P27D", 1)]
    [InlineData("P1M", "P32D", -1)]
    [InlineData("P1M", "P30D", null)]
    [InlineData("P1MT1S", "P1M", 1)]
    [InlineData("P2M", "P1M30D", null)]
    [InlineData("PT9999999999999999999999999999S", "P1D", 1)]
    public void Compare_SaysWhatIsCertain(string left, string right, int? expected)
    {
        Assert.Equal(expected, Iso8601Duration.Compare(Iso8601Duration.Parse(left), Iso8601Duration.Parse(right)));
        Assert.Equal(-expected, Iso8601Duration.Compare(Iso8601Duration.Parse(right), Iso8601Duration.Parse(left)));
    }

    [Theory]
    [InlineData("PT9999999999999999999999999999S")]
    [InlineData("P9999999999999999999999999999W")]
    [InlineData("P16777217D")]
    public void ToDuration_OfTooLong_IsNull(string text) => Assert.Contains("16777216", Iso8601Duration.Parse(text).WhyNoLength, StringComparison.Ordinal);

    [Property]
    public void FromDuration_ReadBack_IsTheSame(long nanoseconds)
    {
        var length = Duration.FromNanoseconds(Math.Abs(nanoseconds % 1_000_000_000_000_000_000) * (nanoseconds % 2 == 0 ? 1 : 1_000_000));

        var duration = Iso8601Duration.FromDuration(length);

        Assert.Equal(length, duration.ToDuration());
        Assert.Equal(duration, Iso8601Duration.Parse(duration.Text));
    }

    [Property]
    public void Parse_OfWholeParts_KeepsThem(ushort years, ushort months, ushort days, ushort hours, ushort minutes, ushort seconds)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"P{years}Y{months}M{days}DT{hours}H{minutes}M{seconds}S");

        var duration = Iso8601Duration.Parse(text);

        Assert.Equal((text, (decimal)years, (decimal)months, (decimal)days, (decimal)hours, (decimal)minutes, (decimal)seconds),
            (duration.Text, duration.Years, duration.Months, duration.Days, duration.Hours, duration.Minutes, duration.Seconds));
        Assert.Equal(years == 0 && months == 0, duration.ToDuration() is not null);
        Assert.Equal(0, Iso8601Duration.Compare(duration, duration));
    }

    [Fact]
    public void FromDuration_OfNegative_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Iso8601Duration.FromDuration(Duration.FromSeconds(-1)));
}
