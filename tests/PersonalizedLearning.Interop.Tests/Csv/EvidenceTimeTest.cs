using System.Text;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;

namespace PersonalizedLearning.Interop.Tests.Csv;

public sealed class EvidenceTimeTest
{
    [Property(MaxTest = 3000)]
    public void Time_IsWhatThePatternReads(int seed)
    {
        var random = new Random(seed);
        var instant = Instant.FromUnixTimeSeconds(random.NextInt64(-62_135_596_800, 253_402_300_800)).PlusNanoseconds(random.Next(3) == 0 ? 0 : random.NextInt64(1_000_000_000));
        var text = InstantPattern.CreateWithInvariantCulture(random.GetItems(["uuuu-MM-dd'T'HH:mm:ss'Z'", "uuuu-MM-dd'T'HH:mm:ss.fff'Z'", "uuuu-MM-dd'T'HH:mm:ss.fffffffff'Z'", "uuuu-MM-dd'T'HH:mm:ss.FFFF'Z'"], 1)[0]).Format(instant);
        for (var edit = random.Next(3); edit > 0; edit--)
        {
            var place = random.Next(text.Length);
            text = text.Remove(place, 1).Insert(place, random.GetItems(["0", "9", "3", "-", ".", ",", " ", "", "24", "Z", "+", ":", "é"], 1)[0]);
        }

        Instant? expected = InstantPattern.ExtendedIso.Parse(text) is { Success: true } plain ? plain.Value
            : OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } offset ? offset.Value.ToInstant() : null;
        Assert.Equal(expected, EvidenceTime.Parse(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("2024-02-29T23:59:59Z", true)]
    [InlineData("2023-02-29T23:59:59Z", false)]
    [InlineData("2024-05-31T12:00:00.5Z", true)]
    [InlineData("2024-05-31T12:00:00.Z", false)]
    [InlineData("2024-05-31T12:00:00.1234567891Z", false)]
    [InlineData("2024-05-31T12:00:60Z", false)]
    [InlineData("2024-05-31T14:00:00+02:00", true)]
    [InlineData("0000-05-31T12:00:00Z", true)]
    [InlineData("", false)]
    public void Time_IsReadOrNone(string text, bool isTime) => Assert.Equal(isTime, EvidenceTime.Parse(Encoding.UTF8.GetBytes(text)) is not null);
}
