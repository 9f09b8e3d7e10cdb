using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Environments;

/// <summary>Times of day as ISO 8601 text, such as <c>08:30</c>; with seconds only where there are any.</summary>
internal sealed class LocalTimeConverter : TextConverter<LocalTime>
{
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    protected override LocalTime Parse(string text)
    {
        var result = Minutes.Parse(text);
        result = result.Success ? result : LocalTimePattern.ExtendedIso.Parse(text);
        return result.Success ? result.Value : throw new ArgumentException($"'{text}' is no time of day; expected ISO 8601, such as 08:30.", nameof(text));
    }

    protected override string Format(LocalTime value) => (value.NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0 ? Minutes : LocalTimePattern.ExtendedIso).Format(value);
}
