using System.Text.Json;
using System.Text.Json.Serialization;

namespace PersonalizedLearning.Serialization;

/// <summary>Numbers that read back to the same bits.</summary>
internal sealed class NumberConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => RoundTripNumber.Write(writer, value);
}
