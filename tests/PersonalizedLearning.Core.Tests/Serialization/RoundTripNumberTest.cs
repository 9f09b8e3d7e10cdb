using System.Globalization;
using System.Text.Json;
using FsCheck.Xunit;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Core.Tests.Serialization;

public sealed class RoundTripNumberTest
{
    [Fact]
    public void Number_ThatIsAPowerOfTwo_ReadsBackToTheBit()
    {
        foreach (var number in Enumerable.Range(-1074, 2098).Select(exponent => Math.ScaleB(1, exponent)))
        {
            AssertReadsBack(number);
            AssertReadsBack(-number);
        }
    }

    [Property]
    public void Number_OfAnyBits_ReadsBackToTheBit(long bits)
    {
        var number = BitConverter.Int64BitsToDouble(bits);
        if (double.IsFinite(number))
        {
            AssertReadsBack(number);
        }
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(0.25, "0.25")]
    [InlineData(-0.0, "-0")]
    [InlineData(1024, "1024")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Format_IsShort_AndOfNoCulture(double number, string text) => Assert.Equal(text, RoundTripNumber.Format(number));

    [Fact]
    public void Number_ThatIsNotFinite_IsRefusedInJson()
    {
        using var writer = new Utf8JsonWriter(Stream.Null);

        Assert.Throws<ArgumentException>(() => RoundTripNumber.Write(writer, double.NaN));
    }

    [Fact]
    public void Member_ThatIsNull_IsNull() => Assert.Equal("{\"n\":null}", Json(writer => RoundTripNumber.Write(writer, "n", null)));

    private static void AssertReadsBack(double number)
    {
        Assert.Equal(number, double.Parse(RoundTripNumber.Format(number), CultureInfo.InvariantCulture));
        using var document = JsonDocument.Parse(Json(writer => RoundTripNumber.Write(writer, "n", number)));
        Assert.Equal(number, document.RootElement.GetProperty("n").GetDouble());
    }

    private static string Json(Action<Utf8JsonWriter> member)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            member(writer);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
