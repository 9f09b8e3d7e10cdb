using System.Xml;

namespace PersonalizedLearning.Interop;

/// <summary>A document whose elements below the root are read one by one, so that memory holds one of them.</summary>
internal sealed class XmlElements : IDisposable
{
    private readonly XmlReader reader;
    private readonly XmlFragmentReader fragments;
    private readonly string format;
    private bool isDone;

    /// <summary>Opens a document and reads to its root.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="options">Bounds: the depth of elements, and the size of one of them.</param>
    /// <param name="format">What is expected, such as <c>an Ed-Fi interchange</c>.</param>
    /// <exception cref="InteropFormatException">It is not well-formed up to the root, or has a document type.</exception>
    public XmlElements(Stream stream, InteropReadOptions options, string format)
    {
        this.format = format;
        reader = SafeXml.Guarded(format, () => SafeXml.Open(stream));
        try
        {
            fragments = new XmlFragmentReader(reader, options);
            Root = SafeXml.Guarded(format, Begin);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Gets the root: its name and its attributes, without what is in it.</summary>
    public XmlFragment Root { get; }

    /// <summary>Gets how often text that is not white space stood between the elements; it is passed over.</summary>
    public int TextsBetween { get; private set; }

    /// <summary>Reads the next element below the root; null at the end.</summary>
    /// <exception cref="InteropFormatException">It is not well-formed, too large or nested too deep.</exception>
    public XmlFragment? Next() => isDone ? null : SafeXml.Guarded(format, ReadNext);

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    private XmlFragment Begin()
    {
        reader.MoveToContent();
        var root = fragments.Start();
        isDone = reader.IsEmptyElement;
        reader.Read();
        return root;
    }

    private XmlFragment? ReadNext()
    {
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                return fragments.Read();
            }

            TextsBetween += reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? 1 : 0;
            reader.Read();
        }

        isDone = true;
        while (reader.Read())
        {
            // What follows the root is read too, as it may not be well-formed.
        }

        return null;
    }
}
