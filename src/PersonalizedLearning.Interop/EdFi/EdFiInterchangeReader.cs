namespace PersonalizedLearning.Interop;

/// <summary>Reads Ed-Fi bulk interchanges (XML) of the data standard 4 and 5 into memory, whole; <see cref="EdFiWriter"/> writes them back without loss.</summary>
/// <remarks>The namespace tells the version and decides nothing. Time and memory are linear in the size of the input.</remarks>
public static class EdFiInterchangeReader
{
    /// <summary>Reads an interchange from a stream, to its end; the stream stays open.</summary>
    /// <param name="stream">The XML.</param>
    /// <param name="options">Bounds; the defaults when null.</param>
    /// <returns>The interchange.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InteropFormatException">It is not well-formed XML, has a document type, is no interchange, too large or nested too deep.</exception>
    public static EdFiInterchange Read(Stream stream, InteropReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var document = SafeXml.ReadDocument(stream, options ?? new InteropReadOptions(), "an Ed-Fi interchange");
        Require(document, EdFiTerms.Metadata, EdFiTerms.Standards, EdFiTerms.StudentAssessments);
        return new EdFiInterchange { Root = document with { Children = default }, Elements = document.Children };
    }

    /// <summary>Reads an interchange from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">Bounds; the defaults when null.</param>
    /// <returns>The interchange.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InteropFormatException">There is no such file, or as for the other overload.</exception>
    public static EdFiInterchange ReadFile(string path, InteropReadOptions? options = null) => InputFile.Read(path, options, stream => Read(stream, options));

    /// <summary>Refuses a root of another name.</summary>
    internal static void Require(XmlFragment root, params ReadOnlySpan<string> names)
    {
        if (!names.Contains(root.Name))
        {
            throw new InteropFormatException(
                SafeXml.PlaceOf(root.Line, 1), $"the root is '{JsonText.Short(root.Name)}'", $"an Ed-Fi interchange: {string.Join(" or ", names.ToArray())}");
        }
    }
}
