using System.Text;
using System.Text.Json;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

/// <summary>A person of names that occur nowhere else, written into every place of events where a person may stand.</summary>
internal static class PersonTrace
{
    public const string Identifier = "Zqx9-Wvk";
    public const string FullName = "Zoë \"Qwz\" Ömvk/Łx";

    public static readonly LearnerId Learner = LearnerId.From(Identifier);

    public static readonly ErasureOptions Options = new() { AlsoKnownAs = [FullName] };

    /// <summary>Writes the person into some of the strings of each event; identifiers stay apart from each other.</summary>
    public static LearnerJournal Into(IEnumerable<JournalEvent> events, Random random)
    {
        var renamed = new Dictionary<string, string>();
        var journal = new LearnerJournal(JournalGenerators.Learner);
        foreach (var item in events)
        {
            var text = DocumentStrings.Replace(LearningJson.WriteEvent(item), DocumentShape.OfEvents, found => found.Meaning switch
            {
                StringMeaning.Person => random.Next(2) == 0 ? Spelled(Identifier, random) : found.Text,
                StringMeaning.Event or StringMeaning.ThingName => Named(found.Text),
                StringMeaning.Text => Within(found.Text, random),
                _ => found.Text,
            });
            journal.Append(LearningJson.ReadEvent(text));
        }

        return journal;

        string Named(string id)
        {
            if (!renamed.TryGetValue(id, out var known))
            {
                renamed.Add(id, known = random.Next(3) == 0 ? $"{id}:{Spelled(Identifier, random)}.1" : id);
            }

            return known;
        }
    }

    /// <summary>Asserts that no string of a text of JSON Lines holds a name of the person, in whatever way it is escaped, and no byte sequence does.</summary>
    public static void AssertNone(byte[] lines)
    {
        var text = Encoding.UTF8.GetString(lines);
        Assert.DoesNotContain(Identifier, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(FullName, text, StringComparison.OrdinalIgnoreCase);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    Assert.DoesNotContain(Identifier, reader.GetString()!, StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain(FullName, reader.GetString()!, StringComparison.OrdinalIgnoreCase);
                }
            }
        }
    }

    public static byte[] Bytes(LearnerJournal journal)
    {
        using var stream = new MemoryStream();
        LearningJson.WriteJournal(stream, journal);
        return stream.ToArray();
    }

    private static string Spelled(string name, Random random) => random.Next(3) switch { 0 => name.ToUpperInvariant(), 1 => name.ToLowerInvariant(), _ => name };

    private static string Within(string text, Random random) => random.Next(4) switch
    {
        0 => Spelled(Identifier, random),
        1 => $"{text} {Spelled(Identifier, random)}, {Spelled(FullName, random)}: {text}",
        2 => $"({Spelled(FullName, random)})",
        _ => text,
    };
}
