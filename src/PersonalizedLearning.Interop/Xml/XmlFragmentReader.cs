using System.Xml;

namespace PersonalizedLearning.Interop;

/// <summary>Reads elements into memory, within bounds.</summary>
internal sealed class XmlFragmentReader(XmlReader reader, InteropReadOptions options)
{
    private readonly IXmlLineInfo? lines = reader as IXmlLineInfo;
    private long characters;

    /// <summary>Reads the element on which the reader stands, and moves behind its end.</summary>
    /// <exception cref="InteropFormatException">It is too large, or nested too deep.</exception>
    public XmlFragment Read()
    {
        characters = 0;
        var fragment = Element();
        reader.Read();
        return fragment;
    }

    /// <summary>Reads the name and the attributes of the element on which the reader stands, and stays there.</summary>
    public XmlFragment Start()
    {
        if (reader.Depth >= options.MaxDepth)
        {
            throw new InteropFormatException(Place(), FormattableString.Invariant($"elements are nested deeper than {options.MaxDepth}"), FormattableString.Invariant($"at most {options.MaxDepth} levels"));
        }

        Count(reader.LocalName.Length);
        return new XmlFragment
        {
            Name = reader.LocalName,
            Namespace = reader.NamespaceURI,
            Prefix = reader.Prefix,
            Attributes = Attributes(),
            Line = lines?.LineNumber ?? 0,
        };
    }

    // Elements lie no deeper than the options allow, so that the stack is deep enough.
    private XmlFragment Element()
    {
        var fragment = Start();
        if (reader.IsEmptyElement)
        {
            return fragment;
        }

        List<XmlFragment>? children = null;
        List<string>? texts = null;
        for (reader.Read(); reader.NodeType != XmlNodeType.EndElement; reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                (children ??= []).Add(Element());
            }
            else if (reader.HasValue)
            {
                var value = reader.Value;
                Count(value.Length);
                (texts ??= []).Add(value);
            }
        }

        var text = texts is null ? string.Empty : string.Concat(texts);
        return fragment with
        {
            Children = children is null ? default : children.ToValueList(),
            Text = text.Length == 0 || (children is not null && string.IsNullOrWhiteSpace(text)) ? null : text,
        };
    }

    private ValueList<XmlFragmentAttribute> Attributes()
    {
        if (!reader.HasAttributes)
        {
            return default;
        }

        var attributes = new List<XmlFragmentAttribute>(reader.AttributeCount);
        while (reader.MoveToNextAttribute())
        {
            Count(reader.LocalName.Length + reader.Value.Length);
            attributes.Add(new XmlFragmentAttribute(reader.LocalName, reader.Value, reader.NamespaceURI, reader.Prefix));
        }

        reader.MoveToElement();
        return attributes.ToValueList();
    }

    private void Count(int length)
    {
        characters += length;
        if (characters > options.MaxBytes)
        {
            throw new InteropFormatException(
                Place(), FormattableString.Invariant($"what is held in memory at once is larger than {options.MaxBytes} bytes"), FormattableString.Invariant($"at most {options.MaxBytes}"));
        }
    }

    private string Place() => SafeXml.PlaceOf(lines?.LineNumber ?? 0, lines?.LinePosition ?? 0);
}
