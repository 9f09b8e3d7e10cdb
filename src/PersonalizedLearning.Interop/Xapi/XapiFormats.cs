using System.Buffers;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace PersonalizedLearning.Interop;

/// <summary>The forms of texts in xAPI.</summary>
internal static partial class XapiFormats
{
    private const string MailScheme = "mailto:";
    private const int Sha1Digits = 40;

    private static readonly SearchValues<char> HexadecimalDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private static readonly FrozenSet<string> IrregularTags = FrozenSet.ToFrozenSet(
        [
            "en-GB-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-BE-FR", "sgn-BE-NL", "sgn-CH-DE",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Tells whether a text is a UUID in the form 8-4-4-4-12.</summary>
    public static bool IsUuid([NotNullWhen(true)] string? text) => Guid.TryParseExact(text, "D", out _);

    /// <summary>Tells whether a text is an IRI with a scheme.</summary>
    public static bool IsIri([NotNullWhen(true)] string? text) => text is not null && Iri().IsMatch(text);

    /// <summary>Tells whether a text is a mail address as an IRI.</summary>
    public static bool IsMailbox(string text) =>
        text.StartsWith(MailScheme, StringComparison.Ordinal) && IsIri(text) && text.IndexOf('@', StringComparison.Ordinal) > MailScheme.Length && !text.EndsWith('@');

    /// <summary>Tells whether a text is a SHA-1 in hexadecimal digits.</summary>
    public static bool IsSha1(string text) => text.Length == Sha1Digits && IsHexadecimal(text);

    /// <summary>Tells whether a text is a SHA-2 in hexadecimal digits.</summary>
    public static bool IsSha2(string text) => text.Length is 56 or 64 or 96 or 128 && IsHexadecimal(text);

    /// <summary>Tells whether a text is well-formed as the tag of a language; whether its parts are registered is not looked up. Source: RFC 5646, 2.1.</summary>
    public static bool IsLanguageTag(string text) => LanguageTag().IsMatch(text) || IrregularTags.Contains(text);

    private static bool IsHexadecimal(string text) => text.AsSpan().IndexOfAnyExcept(HexadecimalDigits) < 0;

    // RFC 3987, but for the grammar of authorities: what matters is the scheme, and that nothing stands there which no IRI holds.
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20\\x7f-\\x9f<>\"{}|\\\\^`]+\\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Iri();

    [GeneratedRegex(
        "^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+)\\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();
}
