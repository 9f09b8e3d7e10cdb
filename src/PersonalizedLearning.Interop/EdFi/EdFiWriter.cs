namespace PersonalizedLearning.Interop;

/// <summary>Writes Ed-Fi bulk interchanges as XML, with all that was read.</summary>
public static class EdFiWriter
{
    /// <summary>Writes an interchange: UTF-8, indented, the same bytes for the same interchange.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="interchange">The interchange.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A name, a prefix or a text can't be written in XML.</exception>
    public static void Write(Stream stream, EdFiInterchange interchange)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(interchange);

        // Whole or not at all.
        using var written = new MemoryStream();
        XmlFragmentWriter.Write(written, interchange.Root, interchange.Elements);
        written.WriteTo(stream);
    }
}
