using System.Text;
using System.Text.Json;
using NodaTime;

namespace PersonalizedLearning.Interop;

/// <summary>
/// Reads credentials of Open Badges 3.0 and CLR 2.0, of either W3C data model (1.1 and 2.0): as JSON, as a compact signed token (JWT), or baked into a PNG or an SVG.
/// </summary>
/// <remarks>
/// Nothing is lost: what the library has no property for, and what it can't use, is kept as it is, and so is the form in which a member stood. Problems are reported
/// with their JSON path: <c>duplicate-member</c>, <c>null-member</c>, <c>unknown-member</c>, <c>unusable-value</c>, <c>text-expected</c>, <c>number-expected</c>; of images
/// <c>several-credentials</c>; then those of <see cref="CredentialCheck"/>. Signatures are not verified, and nothing is asked for over a network.
/// </remarks>
public static class CredentialReader
{
    private const string Format = "Open Badges 3.0 and CLR 2.0";
    private const string Expected = "a credential of Open Badges 3.0 or CLR 2.0: JSON, a compact JWT, a PNG or an SVG";

    /// <summary>Reads a credential from a stream, to its end; the stream stays open.</summary>
    /// <param name="stream">The bytes of a file.</param>
    /// <param name="options">Bounds; the defaults when null.</param>
    /// <param name="asOf">The instant at which it should be valid; validity in time is not looked at when null.</param>
    /// <returns>The credential and the problems.</returns>
    /// <exception cref="InteropFormatException">It is not one of these, cut off, too large or nested too deep.</exception>
    public static CredentialReadResult Read(Stream stream, InteropReadOptions? options = null, Instant? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new InteropReadOptions();
        return Read(All(stream, options), options, asOf);
    }

    /// <summary>Reads a credential from memory.</summary>
    /// <param name="bytes">The bytes of a file.</param>
    /// <param name="options">Bounds; the defaults when null.</param>
    /// <param name="asOf">The instant at which it should be valid; validity in time is not looked at when null.</param>
    /// <returns>The credential and the problems.</returns>
    /// <exception cref="InteropFormatException">It is not one of these, cut off, too large or nested too deep.</exception>
    public static CredentialReadResult Read(ReadOnlyMemory<byte> bytes, InteropReadOptions? options = null, Instant? asOf = null)
    {
        options ??= new InteropReadOptions();
        CheckSize(bytes.Length, options);
        var reading = new JsonReading(Format);
        var credential = Decoded(() => Read(bytes, options, reading, isImage: false));
        return new CredentialReadResult(credential, [.. reading.Diagnostics.ToList(), .. CredentialCheck.Of(credential, asOf)]);
    }

    /// <summary>Reads a credential from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">Bounds; the defaults when null.</param>
    /// <param name="asOf">The instant at which it should be valid; validity in time is not looked at when null.</param>
    /// <returns>The credential and the problems.</returns>
    /// <exception cref="InteropFormatException">There is no such file, or it is not one of these, cut off, too large or nested too deep.</exception>
    public static CredentialReadResult ReadFile(string path, InteropReadOptions? options = null, Instant? asOf = null) =>
        InputFile.Read(path, options, stream => Read(stream, options, asOf));

    /// <summary>Reads the profile of an issuer from a file: a JSON object as it stands in <c>issuer</c>.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">Bounds; the defaults when null.</param>
    /// <returns>The profile, which has an identifier.</returns>
    /// <exception cref="InteropFormatException">There is no such file, or it is no JSON object with an <c>id</c>, cut off, too large or nested too deep.</exception>
    public static BadgeProfile ReadIssuerFile(string path, InteropReadOptions? options = null) => InputFile.Read(path, options, stream =>
    {
        options ??= new InteropReadOptions();
        var window = new JsonWindow(All(stream, options), options, "the profile of an issuer");
        using var document = Whole(window);
        var profile = Decoded(() => document.RootElement.ValueKind == JsonValueKind.Object ? BadgeParts.Profile(new BadgeObject(document.RootElement, new JsonReading(Format), null, "$", -1)) : null);
        return profile is { Id: { } id } && !string.IsNullOrWhiteSpace(id)
            ? profile
            : throw new InteropFormatException("$", "the issuer has no identifier", "a JSON object with the member id, an address");
    });

    private static ReadOnlyMemory<byte> All(Stream stream, InteropReadOptions options)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 14];
        for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            CheckSize(bytes.Length + count, options);
            bytes.Write(buffer, 0, count);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    // A text is decoded where it is asked for, and only then it shows whether its escapes make sense.
    private static T Decoded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException exception)
        {
            throw new InteropFormatException("$", "a text holds half of a surrogate pair", "whole Unicode characters", exception);
        }
        catch (InsufficientExecutionStackException exception)
        {
            throw new InteropFormatException("$", "objects are nested too deep", "fewer levels", exception);
        }
    }

    private static BadgeCredential Read(ReadOnlyMemory<byte> bytes, InteropReadOptions options, JsonReading reading, bool isImage)
    {
        if (!isImage && BakedImage.IsPng(bytes.Span))
        {
            return Read(BakedImage.OfPng(bytes.Span, reading.Diagnostics), options, reading, isImage: true);
        }

        var text = bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        var first = text.Span.IndexOfAnyExcept(" \t\r\n"u8);
        switch (first < 0 ? (byte)0 : text.Span[first])
        {
            case (byte)'{':
                return OfJson(text, options, reading);
            case (byte)'<' when !isImage:
                return Read(BakedImage.OfSvg(bytes, options), options, reading, isImage: true);
            case (byte)'e':
                var token = Encoding.ASCII.GetString(text.Span).Trim();
                using (var payload = CredentialToken.Payload(token, "$", options.MaxDepth))
                {
                    return CredentialToken.Read(payload.RootElement, token, reading, null, "$", -1);
                }

            default:
                throw new InteropFormatException("$", "the file begins with none of the letters that one may begin with", Expected);
        }
    }

    private static BadgeCredential OfJson(ReadOnlyMemory<byte> text, InteropReadOptions options, JsonReading reading)
    {
        using var document = Whole(new JsonWindow(text, options, "a credential"));
        return BadgeParts.Credential(new BadgeObject(document.RootElement, reading, null, "$", -1));
    }

    private static JsonDocument Whole(JsonWindow window)
    {
        var document = window.NextValue();
        return document is not null && window.Next(out _) == JsonTokenType.None ? document : throw new InteropFormatException("$", "something follows the object", Expected);
    }

    private static void CheckSize(long length, InteropReadOptions options)
    {
        if (length > options.MaxBytes)
        {
            throw new InteropFormatException("$", FormattableString.Invariant($"the file is larger than {options.MaxBytes} bytes"), "a smaller file, or a greater MaxBytes");
        }
    }
}
