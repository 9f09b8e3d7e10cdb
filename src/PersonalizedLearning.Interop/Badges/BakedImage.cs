using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace PersonalizedLearning.Interop;

/// <summary>Credentials baked into images: the text chunk of a PNG, the element of an SVG.</summary>
internal static class BakedImage
{
    /// <summary>The most bytes that a compressed text may grow to: far more than any credential, too few to hurt.</summary>
    private const int MostInflated = 16 << 20;

    private const string Place = "$";
    private const string SvgNameSpace = "https://purl.imsglobal.org/ob/v3p0";

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Keyword => "openbadgecredential"u8;

    /// <summary>Whether bytes are those of a PNG.</summary>
    public static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.StartsWith(PngSignature);

    /// <summary>The text in a PNG: JSON, or a token.</summary>
    /// <exception cref="InteropFormatException">The image is cut off, or holds no credential.</exception>
    public static byte[] OfPng(ReadOnlySpan<byte> png, DiagnosticLog diagnostics)
    {
        byte[] text = [];
        var count = 0;
        for (var rest = png[PngSignature.Length..]; !rest.IsEmpty;)
        {
            if (rest.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(rest) > rest.Length - 12)
            {
                throw new InteropFormatException(Place, "a chunk of the PNG is cut off", "whole chunks of length, type, data and checksum");
            }

            var length = BinaryPrimitives.ReadInt32BigEndian(rest);
            var data = rest.Slice(8, length);
            if (rest[4..8].SequenceEqual("iTXt"u8) && IsCredential(data))
            {
                // Only one is inflated, however many there are.
                text = count == 0 ? Text(data) : text;
                count++;
            }

            rest = rest[(length + 12)..];
        }

        if (count > 1)
        {
            diagnostics.Add("several-credentials", DiagnosticSeverity.Warning, Place, FormattableString.Invariant($"The image holds {count} credentials; the first is read."));
        }

        return count > 0 ? text : throw new InteropFormatException(Place, "the PNG holds no credential", "an iTXt chunk named openbadgecredential (Open Badges 3.0)");
    }

    /// <summary>The text in an SVG: JSON, or a token. Its entities are not resolved, and what a document type declaration says is not read.</summary>
    /// <exception cref="InteropFormatException">It is not XML, or holds no credential.</exception>
    public static byte[] OfSvg(ReadOnlyMemory<byte> svg, InteropReadOptions options)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = options.MaxBytes };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(svg.ToArray(), writable: false), settings);
            while (reader.Read())
            {
                if (reader.Depth > options.MaxDepth)
                {
                    throw new InteropFormatException(Place, "an element is nested too deep", FormattableString.Invariant($"at most {options.MaxDepth} levels"));
                }

                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "credential" && reader.NamespaceURI == SvgNameSpace)
                {
                    return Encoding.UTF8.GetBytes(reader.GetAttribute("verify") ?? reader.ReadElementContentAsString());
                }
            }
        }
        catch (Exception exception) when (exception is XmlException or InvalidOperationException or DecoderFallbackException)
        {
            throw new InteropFormatException(Place, "the image is no well-formed XML", "an SVG", exception);
        }

        throw new InteropFormatException(Place, "the SVG holds no credential", $"an element credential of {SvgNameSpace} (Open Badges 3.0)");
    }

    private static bool IsCredential(ReadOnlySpan<byte> data) => data.Length >= Keyword.Length + 5 && data.StartsWith(Keyword) && data[Keyword.Length] == 0;

    // Keyword, 0, compressed or not, method, language, 0, translated keyword, 0, text (PNG, section 11.3.3.4).
    private static byte[] Text(ReadOnlySpan<byte> data)
    {
        var isCompressed = data[Keyword.Length + 1];
        var method = data[Keyword.Length + 2];
        var text = AfterZero(AfterZero(data[(Keyword.Length + 3)..]));
        return isCompressed switch
        {
            0 => text.ToArray(),
            1 when method == 0 => Inflated(text),
            _ => throw new InteropFormatException(Place, FormattableString.Invariant($"the text of the PNG is compressed by method {method} ({isCompressed})"), "no compression, or method 0"),
        };
    }

    private static ReadOnlySpan<byte> AfterZero(ReadOnlySpan<byte> data)
    {
        var end = data.IndexOf((byte)0);
        return end >= 0 ? data[(end + 1)..] : throw new InteropFormatException(Place, "the text chunk of the PNG is cut off", "a language, a translated keyword and a text, ended by zeros");
    }

    private static byte[] Inflated(ReadOnlySpan<byte> compressed)
    {
        try
        {
            using var inflating = new ZLibStream(new MemoryStream(compressed.ToArray()), CompressionMode.Decompress);
            using var text = new MemoryStream();
            Span<byte> buffer = stackalloc byte[4096];
            for (var count = inflating.Read(buffer); count > 0; count = inflating.Read(buffer))
            {
                if (text.Length + count > MostInflated)
                {
                    throw new InteropFormatException(Place, "the compressed text of the PNG grows too large", FormattableString.Invariant($"at most {MostInflated} bytes"));
                }

                text.Write(buffer[..count]);
            }

            return text.ToArray();
        }
        catch (InvalidDataException exception)
        {
            throw new InteropFormatException(Place, "the compressed text of the PNG can't be inflated", "zlib data", exception);
        }
    }
}
