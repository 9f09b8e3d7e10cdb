using NodaTime;
using NodaTime.Text;

namespace PersonalizedLearning.Serialization;

/// <summary>Durations as text in hours, minutes and seconds, such as <c>2880:00:00</c> for 120 days.</summary>
internal sealed class DurationConverter : TextConverter<Duration>
{
    protected override Duration Parse(string text)
    {
        var result = DurationPattern.JsonRoundtrip.Parse(text);
        return result.Success ? result.Value : throw new ArgumentException($"'{text}' is no duration; expected hours:minutes:seconds, such as 2880:00:00 for 120 days.", nameof(text));
    }

    protected override string Format(Duration value) => DurationPattern.JsonRoundtrip.Format(value);
}
