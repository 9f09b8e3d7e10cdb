using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PersonalizedLearning.Benchmarks.Generators;

namespace PersonalizedLearning.Benchmarks.Interop;

/// <summary>
/// A CASE package made up for benchmarks, as services serve them: five levels of items with codes and statements of 80 to 400 characters, a child-of link with a
/// sequence number for each item, and the rest order links, undirected links and matches with items elsewhere. Every end of a link bears its title.
/// </summary>
internal sealed class SyntheticCasePackage
{
    private const string Service = "https://frameworks.example/ims/case/v1p1/";
    private const string Changed = "2024-05-31T12:00:00+00:00";
    private const int Levels = 5;
    private const int ShortestStatement = 80;
    private const int LongestStatement = 400;

    private static readonly string[] Words =
    [
        "understand", "that", "a", "fraction", "is", "the", "quantity", "formed", "by", "equal", "parts", "explain", "why", "in", "terms", "of", "place", "value", "compare", "two",
        "numbers", "using", "symbols", "<i>x</i>", "and", "record", "results", "$a/b$", "with", "models", "≤", "solve", "problems", "involving", "measurement", "naïve", "estimates", "to",
        "describe", "data", "sets", "from", "text", "evidence", "for", "an", "argument", "written", "“source”", "central", "idea", "or", "theme",
    ];

    private static readonly string[] TypeNames = ["Subject", "Domain", "Cluster", "Standard", "Component"];

    private readonly SplitMix random;
    private readonly string document;
    private readonly string[] ids;
    private readonly string[] codes;
    private readonly string[] types;
    private readonly int associations;
    private readonly int breadth;

    /// <summary>Makes up a package.</summary>
    /// <param name="items">How many items, at least 10.</param>
    /// <param name="associations">How many associations, at least as many as items.</param>
    public SyntheticCasePackage(int items, int associations)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 10);
        ArgumentOutOfRangeException.ThrowIfLessThan(associations, items);
        this.associations = associations;
        random = new SplitMix((ulong)items);
        document = random.Uuid();
        types = [.. TypeNames.Select(_ => random.Uuid())];
        ids = [.. Enumerable.Range(0, items).Select(_ => random.Uuid())];
        breadth = (int)Math.Ceiling(Math.Pow(items, 1.0 / Levels));
        codes = new string[items];
        for (var item = 0; item < items; item++)
        {
            codes[item] = string.Create(CultureInfo.InvariantCulture, $"{(ParentOf(item) is var parent and >= 0 ? codes[parent] : "MA")}.{(item % breadth) + 1}");
        }
    }

    /// <summary>Writes the package without white space; the same bytes each time.</summary>
    public void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartObject("CFDocument");
        Common(json, "CFDocuments", document);
        json.WriteString("creator", "Example");
        json.WriteString("title", "A framework made up");
        json.WriteString("caseVersion", "1.1");
        json.WriteString("language", "en");
        json.WriteEndObject();
        json.WriteStartArray("CFItems");
        for (var item = 0; item < ids.Length; item++)
        {
            WriteItem(json, item);
            Flush(json);
        }

        json.WriteEndArray();
        json.WriteStartArray("CFAssociations");
        for (var link = 0; link < associations; link++)
        {
            WriteAssociation(json, link);
            Flush(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The package as a file in memory.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return stream.ToArray();
    }

    private static void Flush(Utf8JsonWriter json)
    {
        if (json.BytesPending > 1 << 16)
        {
            json.Flush();
        }
    }

    private static void Common(Utf8JsonWriter json, string kind, string id)
    {
        json.WriteString("identifier", id);
        json.WriteString("uri", $"{Service}{kind}/{id}");
        json.WriteString("lastChangeDateTime", Changed);
    }

    private static void Link(Utf8JsonWriter json, string name, string title, string kind, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("title", title);
        json.WriteString("identifier", id);
        json.WriteString("uri", $"{Service}{kind}/{id}");
        json.WriteEndObject();
    }

    private int ParentOf(int item) => item < breadth ? -1 : (item - breadth) / breadth;

    private int LevelOf(int item)
    {
        var level = 0;
        for (var parent = ParentOf(item); parent >= 0; parent = ParentOf(parent))
        {
            level++;
        }

        return Math.Min(level, Levels - 1);
    }

    private void WriteItem(Utf8JsonWriter json, int item)
    {
        var level = LevelOf(item);
        json.WriteStartObject();
        Common(json, "CFItems", ids[item]);
        json.WriteString("fullStatement", Statement());
        json.WriteString("CFItemType", TypeNames[level]);
        Link(json, "CFItemTypeURI", TypeNames[level], "CFItemTypes", types[level]);
        json.WriteString("humanCodingScheme", codes[item]);
        json.WriteString("language", "en");
        json.WriteStartArray("educationLevel");
        json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{(item % 12) + 1:00}"));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteAssociation(Utf8JsonWriter json, int link)
    {
        var isChild = link < ids.Length;
        var origin = isChild ? link : random.Below(ids.Length - 1);
        json.WriteStartObject();
        Common(json, "CFAssociations", random.Uuid());
        var type = isChild ? "isChildOf" : (link % 10) switch { < 6 => "precedes", < 9 => "isRelatedTo", _ => "exactMatchOf" };
        json.WriteString("associationType", type);
        if (isChild)
        {
            json.WriteNumber("sequenceNumber", (link % breadth) + 1);
        }

        Link(json, "originNodeURI", codes[origin], "CFItems", ids[origin]);
        if (type == "exactMatchOf")
        {
            var outside = random.Uuid();
            Link(json, "destinationNodeURI", outside, "CFItems", outside);
        }
        else if (isChild && ParentOf(link) < 0)
        {
            Link(json, "destinationNodeURI", "A framework made up", "CFDocuments", document);
        }
        else
        {
            // Later items only, so that the order has no cycle.
            var destination = isChild ? ParentOf(link) : origin + 1 + random.Below(Math.Min(ids.Length - 1 - origin, 1000));
            Link(json, "destinationNodeURI", codes[destination], "CFItems", ids[destination]);
        }

        json.WriteEndObject();
    }

    private string Statement()
    {
        var length = ShortestStatement + random.Below(LongestStatement - ShortestStatement - 10);
        var text = new StringBuilder("Students", LongestStatement);
        while (text.Length < length)
        {
            text.Append(' ').Append(Words[random.Below(Words.Length)]);
        }

        return text.Append('.').ToString();
    }
}
