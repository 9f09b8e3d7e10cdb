using NodaTime;
using NodaTime.Text;

namespace PersonalizedLearning.Serialization;

/// <summary>Months as ISO 8601 text, such as <c>2026-09</c>.</summary>
internal sealed class YearMonthConverter : TextConverter<YearMonth>
{
    protected override YearMonth Parse(string text)
    {
        var result = YearMonthPattern.Iso.Parse(text);
        return result.Success ? result.Value : throw new ArgumentException($"'{text}' is no month; expected ISO 8601, such as 2026-09.", nameof(text));
    }

    protected override string Format(YearMonth value) => YearMonthPattern.Iso.Format(value);
}
