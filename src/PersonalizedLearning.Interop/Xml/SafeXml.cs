using System.Xml;

namespace PersonalizedLearning.Interop;

/// <summary>
/// Opens XML that nobody vouches for. A document type is refused, and with it every entity that could be made to grow or to fetch something; nothing outside the stream is ever read.
/// </summary>
internal static class SafeXml
{
    private const string WellFormed = "well-formed XML without a document type";

    /// <summary>Opens a document; the stream stays open. What reading it may throw is turned into one kind of error by <see cref="Guarded"/>.</summary>
    public static XmlReader Open(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        ConformanceLevel = ConformanceLevel.Document,
        CheckCharacters = true,
        CloseInput = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        ValidationType = ValidationType.None,
    });

    /// <summary>Reads, with one kind of error for all that may be wrong with XML.</summary>
    /// <exception cref="InteropFormatException">It is not well-formed, has a document type, or is in no encoding that is known.</exception>
    /// <param name="format">What is expected, such as <c>a cmi5 course structure</c>.</param>
    /// <param name="read">What is done.</param>
    public static T Guarded<T>(string format, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException exception)
        {
            throw new InteropFormatException(PlaceOf(exception), ProblemOf(exception), $"{format}, in {WellFormed}", exception);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new InteropFormatException("the XML", WithoutStop(exception.Message), $"{format}, in UTF-8 or another encoding that is known", exception);
        }
    }

    /// <summary>Reads a whole document into memory.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="options">Bounds: the depth of elements, and the size.</param>
    /// <param name="format">What is expected, such as <c>a cmi5 course structure</c>.</param>
    /// <exception cref="InteropFormatException">It is not well-formed, has a document type, is too large or nested too deep.</exception>
    public static XmlFragment ReadDocument(Stream stream, InteropReadOptions options, string format)
    {
        using var reader = Guarded(format, () => Open(stream));
        return Guarded(format, () =>
        {
            reader.MoveToContent();
            var root = new XmlFragmentReader(reader, options).Read();
            while (reader.Read())
            {
                // What follows the root is read too, as it may not be well-formed.
            }

            return root;
        });
    }

    /// <summary>A line and a column.</summary>
    public static string PlaceOf(int line, int column) => line > 0 ? FormattableString.Invariant($"line {line}, column {column}") : "the XML";

    private static string PlaceOf(XmlException exception) => IsDocumentType(exception) ? "before the root" : PlaceOf(exception.LineNumber, exception.LinePosition);

    // The runtime's own words tell a programmer how to let it in.
    private static string ProblemOf(XmlException exception) => IsDocumentType(exception) ? "there is a document type (DTD)" : WithoutStop(exception.Message);

    private static bool IsDocumentType(XmlException exception) => exception.LineNumber == 0 && exception.Message.Contains("DTD", StringComparison.Ordinal);

    private static string WithoutStop(string message) => message.TrimEnd('.');
}
