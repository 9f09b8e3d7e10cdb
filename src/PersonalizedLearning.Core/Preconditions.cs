using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PersonalizedLearning;

/// <summary>Argument checks. The throwing half of each is apart, so that the check inlines.</summary>
internal static class Preconditions
{
    /// <summary>Longest identifier accepted, in UTF-16 code units: generous for a URI, small enough to bound a file.</summary>
    internal const int MaxIdLength = 1024;

    /// <summary>Returns an identifier unchanged, or throws: it must hold 1 to 1024 characters, none of them a control character or half a surrogate pair.</summary>
    internal static string Id(string value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (!IsId(value))
        {
            ThrowId(value, name);
        }

        return value;
    }

    /// <summary>Whether a text can be an identifier.</summary>
    internal static bool IsId(string value) =>
        !string.IsNullOrWhiteSpace(value) && value.Length <= MaxIdLength && IsWritable(value);

    /// <summary>Whether a text holds no half of a surrogate pair: UTF-8 can't write one, so a file could not give the text back.</summary>
    internal static bool IsWellFormed(ReadOnlySpan<char> value)
    {
        if (!value.ContainsAnyInRange('\ud800', '\udfff'))
        {
            return true;
        }

        while (!value.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(value, out _, out var length) != OperationStatus.Done)
            {
                return false;
            }

            value = value[length..];
        }

        return true;
    }

    /// <summary>Returns a text that says something unchanged, or throws; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    internal static string? Text(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is not null && (string.IsNullOrWhiteSpace(value) || !IsWellFormed(value)))
        {
            ThrowText(value, name);
        }

        return value;
    }

    /// <summary>Returns a finite number between two bounds (both included), or throws.</summary>
    internal static double InRange(double value, double minimum, double maximum, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        // Written so that NaN fails too.
        if (!(value >= minimum && value <= maximum))
        {
            ThrowOutOfRange(value, FormattableString.Invariant($"a number from {minimum:R} to {maximum:R}"), name);
        }

        return value;
    }

    /// <summary>Requires a finite number above 0.</summary>
    internal static double Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            ThrowOutOfRange(value, "a number above 0", name);
        }

        return value;
    }

    /// <summary>Requires a finite number from 0.</summary>
    internal static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value >= 0 && double.IsFinite(value)))
        {
            ThrowOutOfRange(value, "a number from 0", name);
        }

        return value;
    }

    /// <summary>Returns a number of at least <paramref name="minimum"/>, or throws.</summary>
    internal static int AtLeast(int value, int minimum, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value < minimum)
        {
            ThrowOutOfRange(value, FormattableString.Invariant($"a whole number of at least {minimum}"), name);
        }

        return value;
    }

    /// <summary>Returns a defined member of an enumeration, or throws.</summary>
    internal static TEnum Defined<TEnum>(TEnum value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            ThrowOutOfRange(value, $"one of {string.Join(", ", Enum.GetNames<TEnum>())}", name);
        }

        return value;
    }

    /// <summary>Throws that a value is outside what was expected.</summary>
    [DoesNotReturn]
    internal static void ThrowOutOfRange<T>(T value, string expected, string? name) =>
        throw new ArgumentOutOfRangeException(name, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; expected {expected}."));

    [DoesNotReturn]
    private static void ThrowText(string value, string? name) =>
        throw new ArgumentException($"The {name} is {(string.IsNullOrWhiteSpace(value) ? "blank" : "not well formed")}; expected a text that says something, without half a surrogate pair.", name);

    private static bool IsWritable(ReadOnlySpan<char> value) =>
        !value.ContainsAnyInRange('\0', '\u001f')
        && !value.ContainsAnyInRange('\u007f', '\u009f')
        && IsWellFormed(value);

    [DoesNotReturn]
    private static void ThrowId(string value, string? name)
    {
        var shown = value.Length > 40 ? value[..40] + "…" : value;
        throw new ArgumentException(
            $"'{shown}' can't be an identifier; expected 1 to {MaxIdLength} characters, not all white space, none of them a control character or half a surrogate pair.", name);
    }
}
