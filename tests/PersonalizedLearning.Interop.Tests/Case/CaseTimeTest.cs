namespace PersonalizedLearning.Interop.Tests.Case;

public sealed class CaseTimeTest
{
    [Theory]
    [InlineData("2024-05-31T12:00:00Z", "2024-05-31T12:00:00Z")]
    [InlineData("2024-05-31T12:00:00.123+02:00", "2024-05-31T12:00:00.123+02:00")]
    [InlineData("2024-05-31T12:00:00", "2024-05-31T12:00:00Z")]
    [InlineData("2024-05-31T12:00", "2024-05-31T12:00:00Z")]
    [InlineData("2024-05-31 12:00:00", "2024-05-31T12:00:00Z")]
    [InlineData("2024-05-31T12:00:00+0200", "2024-05-31T12:00:00+02:00")]
    [InlineData("2024-05-31", "2024-05-31T00:00:00Z")]
    [InlineData("2024-02-30T12:00:00Z", null)]
    [InlineData("-2024-05-31T12:00:00Z", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void Timestamp_IsMadeStrict(string text, string? expected) => Assert.Equal(expected, CaseTime.StrictTimestamp(text));

    [Theory]
    [InlineData("2024-05-31", "2024-05-31")]
    [InlineData("2024-05-31T12:00:00Z", "2024-05-31")]
    [InlineData("2024-05-31x", null)]
    [InlineData("2024-02-30", null)]
    public void Date_IsMadeStrict(string text, string? expected) => Assert.Equal(expected, CaseTime.StrictDate(text));
}
