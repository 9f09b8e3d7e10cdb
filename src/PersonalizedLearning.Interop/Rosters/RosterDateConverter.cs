using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Days as ISO 8601 text, such as <c>2026-09-01</c>.</summary>
internal sealed class RosterDateConverter : TextConverter<LocalDate>
{
    protected override LocalDate Parse(string text)
    {
        var result = LocalDatePattern.Iso.Parse(text);
        return result.Success ? result.Value : throw new ArgumentException($"'{text}' is no day; expected ISO 8601, such as 2026-09-01.", nameof(text));
    }

    protected override string Format(LocalDate value) => LocalDatePattern.Iso.Format(value);
}
