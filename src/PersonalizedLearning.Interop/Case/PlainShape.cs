using System.Text;

namespace PersonalizedLearning.Interop;

/// <summary>The members that objects of one list may have, in the order in which <see cref="CaseEntities"/> asks for them.</summary>
internal sealed class PlainShape
{
    private readonly string[] names;
    private readonly byte[][] bytes;
    private readonly PlainKind[] kinds;
    private readonly int[] expected = new int[64];

    private PlainShape(string list, params ReadOnlySpan<(string Name, PlainKind Kind)> members)
    {
        List = list;
        names = [.. members.ToArray().Select(member => member.Name)];
        kinds = [.. members.ToArray().Select(member => member.Kind)];
        bytes = [.. names.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>The name of the list.</summary>
    public string List { get; }

    /// <summary>The number of members.</summary>
    public int Count => names.Length;

    /// <summary>The shape of items.</summary>
    public static PlainShape Items() => new(
        "CFItems",
        ("identifier", PlainKind.SharedText),
        ("uri", PlainKind.SharedText),
        ("lastChangeDateTime", PlainKind.Timestamp),
        ("fullStatement", PlainKind.Text),
        ("alternativeLabel", PlainKind.Text),
        ("CFItemType", PlainKind.SharedText),
        ("CFItemTypeURI", PlainKind.Link),
        ("humanCodingScheme", PlainKind.SharedText),
        ("listEnumeration", PlainKind.SharedText),
        ("abbreviatedStatement", PlainKind.Text),
        ("conceptKeywords", PlainKind.Texts),
        ("conceptKeywordsURI", PlainKind.Link),
        ("notes", PlainKind.Text),
        ("subject", PlainKind.Texts),
        ("subjectURI", PlainKind.Links),
        ("language", PlainKind.SharedText),
        ("educationLevel", PlainKind.Texts),
        ("licenseURI", PlainKind.Link),
        ("statusStartDate", PlainKind.SharedText),
        ("statusEndDate", PlainKind.SharedText),
        ("educationalLevel", PlainKind.NotPlain),
        (CaseTerms.Extensions, PlainKind.NotPlain));

    /// <summary>The shape of associations. Nothing refers to them, so that what names them does not recur.</summary>
    public static PlainShape Associations() => new(
        "CFAssociations",
        ("identifier", PlainKind.Text),
        ("uri", PlainKind.Text),
        ("lastChangeDateTime", PlainKind.Timestamp),
        ("associationType", PlainKind.SharedText),
        ("sequenceNumber", PlainKind.Integer),
        ("originNodeURI", PlainKind.Link),
        ("destinationNodeURI", PlainKind.Link),
        ("CFAssociationGroupingURI", PlainKind.Link),
        ("notes", PlainKind.Text),
        (CaseTerms.Extensions, PlainKind.NotPlain));

    /// <summary>The kind of a member.</summary>
    public PlainKind KindOf(int member) => kinds[member];

    /// <summary>The member of a name, looked for from another one on; −1 when there is none.</summary>
    public int IndexOf(string name, int from)
    {
        for (var step = 0; step < names.Length; step++)
        {
            var member = from + step;
            member = member < names.Length ? member : member - names.Length;
            if (string.Equals(names[member], name, StringComparison.Ordinal))
            {
                return member;
            }
        }

        return -1;
    }

    /// <summary>The member of a name as it stands in a document; −1 when there is none. Objects of one list mostly have the same members at the same positions.</summary>
    public int IndexOf(ReadOnlySpan<byte> name, int position)
    {
        var guess = position < expected.Length ? expected[position] : 0;
        if (name.SequenceEqual(bytes[guess]))
        {
            return guess;
        }

        for (var member = 0; member < bytes.Length; member++)
        {
            if (name.SequenceEqual(bytes[member]))
            {
                if (position < expected.Length)
                {
                    expected[position] = member;
                }

                return member;
            }
        }

        return -1;
    }
}
