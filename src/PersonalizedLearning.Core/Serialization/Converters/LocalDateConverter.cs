using NodaTime;
using NodaTime.Text;

namespace PersonalizedLearning.Serialization;

/// <summary>Dates as ISO 8601 text, such as <c>2026-09-07</c>.</summary>
internal sealed class LocalDateConverter : TextConverter<LocalDate>
{
    protected override LocalDate Parse(string text)
    {
        var result = LocalDatePattern.Iso.Parse(text);
        return result.Success ? result.Value : throw new ArgumentException($"'{text}' is no date; expected ISO 8601, such as 2026-09-07.", nameof(text));
    }

    protected override string Format(LocalDate value) => value.Calendar == CalendarSystem.Iso
        ? LocalDatePattern.Iso.Format(value)
        : throw new ArgumentException($"The date {value} can't be written; expected one of the ISO calendar.");
}
