using NodaTime;
using NodaTime.Text;

namespace PersonalizedLearning.Serialization;

/// <summary>Instants as ISO 8601 text in UTC, such as <c>2026-09-07T08:00:00Z</c>, to the nanosecond.</summary>
internal sealed class InstantConverter : TextConverter<Instant>
{
    protected override Instant Parse(string text)
    {
        var result = InstantPattern.ExtendedIso.Parse(text);
        return result.Success
            ? result.Value
            : throw new ArgumentException($"'{text}' is no instant; expected ISO 8601 in UTC, such as 2026-09-07T08:00:00Z, from the year -9998 to 9999.", nameof(text));
    }

    protected override string Format(Instant value) => InstantPattern.ExtendedIso.Format(value);
}
