using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PersonalizedLearning.Serialization;

/// <summary>Numbers that read back to the same bits.</summary>
/// <remarks>
/// The shortest text that .NET gives is a digit short for some powers of two, such as 2^−25 and 2^−24, and reads back to the number below: there the gap
/// downwards is half of that upwards. Those are written with 17 digits.
/// </remarks>
internal sealed class NumberConverter : JsonConverter<double>
{
    private const long Fraction = (1L << 52) - 1;

    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if ((BitConverter.DoubleToInt64Bits(value) & Fraction) == 0 && double.IsFinite(value)
            && double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) != value)
        {
            writer.WriteRawValue(value.ToString("G17", CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNumberValue(value);
        }
    }
}
