using System.Globalization;
using System.Text.Json;

namespace PersonalizedLearning.Serialization;

/// <summary>Numbers as text that reads back to the same bits, short where that is possible.</summary>
/// <remarks>
/// The shortest text that .NET gives is a digit short for some powers of two, such as 2^−25 and 2^−24, and reads back to the number below: there the gap
/// downwards is half of that upwards. Those are written with 17 digits.
/// </remarks>
public static class RoundTripNumber
{
    /// <summary>Formats a number, in no culture.</summary>
    /// <param name="value">The number; those that JSON does not have are <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c>.</param>
    /// <returns>The text.</returns>
    public static string Format(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return !double.IsPow2(Math.Abs(value)) || double.Parse(text, CultureInfo.InvariantCulture) == value ? text : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    /// <summary>Writes a number.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public static void Write(Utf8JsonWriter writer, double value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (double.IsPow2(Math.Abs(value)))
        {
            writer.WriteRawValue(Format(value));
        }
        else
        {
            writer.WriteNumberValue(value);
        }
    }

    /// <summary>Writes a member that is a number.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The name of the member.</param>
    /// <param name="value">The number; null is written as null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public static void Write(Utf8JsonWriter writer, string name, double? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(name);
        writer.WritePropertyName(name);
        if (value is { } number)
        {
            Write(writer, number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
