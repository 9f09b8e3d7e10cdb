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
        var (ids, texts) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        var journal = new LearnerJournal(JournalGenerators.Learner);
        foreach (var item in events)
        {
            journal.Append(Read(LearningJson.WriteEvent(item), text => Once(texts, text, () => Within(text, random)), text => $"{text} ({Identifier})"));
        }

        return journal;

        // Some kinds of events demand that texts differ, or are the same.
        JournalEvent Read(string json, Func<string, string> inText, Func<string, string> apart)
        {
            var text = DocumentStrings.Replace(json, DocumentShape.OfEvents, found => found.Meaning switch
            {
                StringMeaning.Person => random.Next(2) == 0 ? Spelled(Identifier, random) : found.Text,
                StringMeaning.Event or StringMeaning.ThingName => Once(ids, found.Text, () => random.Next(3) == 0 ? $"{found.Text}:{Spelled(Identifier, random)}.1" : found.Text),
                StringMeaning.Text => inText(found.Text),
                _ => found.Text,
            });
            try
            {
                return LearningJson.ReadEvent(text);
            }
            catch (LearningJsonException) when (inText != apart)
            {
                return Read(json, apart, apart);
            }
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

    private static string Once(Dictionary<string, string> known, string text, Func<string> other)
    {
        if (!known.TryGetValue(text, out var same))
        {
            known.Add(text, same = other());
        }

        return same;
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
