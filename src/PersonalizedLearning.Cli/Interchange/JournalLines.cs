using PersonalizedLearning.Journal;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary>Writes events as JSON Lines while they are read, so that a file of any length needs no memory.</summary>
internal static class JournalLines
{
    /// <summary>Writes them to a stream that stays open.</summary>
    public static void Write(Stream stream, IEnumerable<JournalEvent> events)
    {
        using var text = new StreamWriter(stream, bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        foreach (var item in events)
        {
            text.WriteLine(LearningJson.WriteEvent(item));
        }
    }
}
