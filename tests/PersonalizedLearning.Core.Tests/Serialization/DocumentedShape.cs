using System.Text.Json;
using System.Text.RegularExpressions;

namespace PersonalizedLearning.Core.Tests.Serialization;

/// <summary>The shape of JSON as the documentation of the command line sketches it: <c>{"a", "b": [{"c": "x|y"}]}</c>.</summary>
public sealed partial class DocumentedShape
{
    private readonly Queue<string> tokens;

    private DocumentedShape(string sketch) => tokens = new Queue<string>(Token().Matches(sketch).Select(match => match.Value));

    /// <summary>The members of an object, each with the shape of its value; null for anything but an object or an array of them.</summary>
    public Dictionary<string, DocumentedShape?>? Members { get; private init; }

    /// <summary>The words that a value may be; null when it may be anything.</summary>
    public string[]? Words { get; private init; }

    /// <summary>Reads the sketch below a heading of a document.</summary>
    public static DocumentedShape Below(string heading, string document)
    {
        var section = document[document.IndexOf(heading, StringComparison.Ordinal)..];
        var start = section.IndexOf("```\n", StringComparison.Ordinal) + 4;
        return new DocumentedShape(section[start..section.IndexOf("```", start, StringComparison.Ordinal)]).Value()!;
    }

    /// <summary>Checks that a value has the members of the sketch and no other, but for those that may lack.</summary>
    public void Check(JsonElement value, string path, IReadOnlySet<string> mayLack)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var (element, position) in value.EnumerateArray().Select((element, position) => (element, position)))
            {
                Check(element, FormattableString.Invariant($"{path}[{position}]"), mayLack);
            }
        }
        else if (Members is not null)
        {
            Assert.Equal(JsonValueKind.Object, value.ValueKind);
            var present = value.EnumerateObject().Select(member => member.Name).ToList();
            Assert.True(present.All(Members.ContainsKey), $"{path}: {string.Join(", ", present.Except(Members.Keys))} is not documented");
            var absent = Members.Keys.Except(present).Except(mayLack).ToList();
            Assert.True(absent.Count == 0, $"{path}: {string.Join(", ", absent)} is documented, but not there");
            foreach (var member in value.EnumerateObject())
            {
                Members[member.Name]?.Check(member.Value, $"{path}.{member.Name}", mayLack);
            }
        }
        else if (Words is not null)
        {
            Assert.Contains(value.GetString(), Words);
        }
    }

    [GeneratedRegex("\"[^\"]*\"|[\\[\\]{}:,]|[^\\s\\[\\]{}:,\"]+")]
    private static partial Regex Token();

    private DocumentedShape? Value()
    {
        var token = tokens.Dequeue();
        if (token == "[")
        {
            var element = Value();
            Assert.Equal("]", tokens.Dequeue());
            return element;
        }

        return token switch
        {
            "{" => new DocumentedShape("") { Members = ReadMembers() },
            ['"', ..] => new DocumentedShape("") { Words = token.Trim('"').Split('|') },
            _ => null,
        };
    }

    private Dictionary<string, DocumentedShape?> ReadMembers()
    {
        var members = new Dictionary<string, DocumentedShape?>();
        for (var separator = ","; separator == ","; separator = tokens.Dequeue())
        {
            var name = tokens.Dequeue().Trim('"');
            var described = tokens.Peek() == ":" && tokens.Dequeue() == ":";
            members.Add(name, described ? Value() : null);
        }

        return members;
    }
}
