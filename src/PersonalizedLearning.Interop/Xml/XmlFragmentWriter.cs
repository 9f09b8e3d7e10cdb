using System.Text;
using System.Xml;

namespace PersonalizedLearning.Interop;

/// <summary>Writes fragments as XML in UTF-8, the same bytes each time: indented by two blanks, lines ended by LF.</summary>
internal static class XmlFragmentWriter
{
    /// <summary>Writes a document; the stream stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="root">The root; what is in it comes before the elements.</param>
    /// <param name="elements">The elements below the root, as they come.</param>
    public static void Write(Stream stream, XmlFragment root, IEnumerable<XmlFragment> elements)
    {
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
            CloseOutput = false,
        });
        writer.WriteStartDocument();
        Start(writer, root);
        foreach (var child in root.Children)
        {
            Write(writer, child);
        }

        foreach (var element in elements)
        {
            Write(writer, element);
        }

        writer.WriteEndElement();
        writer.WriteEndDocument();
    }

    private static void Write(XmlWriter writer, XmlFragment fragment)
    {
        Start(writer, fragment);
        foreach (var child in fragment.Children)
        {
            Write(writer, child);
        }

        writer.WriteEndElement();
    }

    private static void Start(XmlWriter writer, XmlFragment fragment)
    {
        writer.WriteStartElement(fragment.Prefix, fragment.Name, fragment.Namespace);
        foreach (var attribute in fragment.Attributes)
        {
            writer.WriteStartAttribute(attribute.Prefix, attribute.Name, attribute.Namespace);
            writer.WriteString(attribute.Value);
            writer.WriteEndAttribute();
        }

        if (fragment.Text is { } text)
        {
            writer.WriteString(text);
        }
    }
}
