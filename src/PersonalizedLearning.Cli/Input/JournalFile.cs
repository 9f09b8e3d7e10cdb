using System.Text;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Input;

/// <summary>A file of journals that a command adds an event to. While it is open, nobody else reads or writes it.</summary>
/// <remarks>What is there stays as it is, byte for byte; a line is added whole or not at all.</remarks>
internal sealed class JournalFile : IDisposable
{
    private readonly FileStream stream;
    private readonly IReadOnlyList<LearnerJournal> journals;
    private readonly bool endsLine;

    private JournalFile(string path, FileStream stream)
    {
        this.stream = stream;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        endsLine = bytes.Length == 0 || bytes[^1] == (byte)'\n';
        using var copy = new MemoryStream(bytes);
        var read = LearningJson.ReadJournals(copy);
        journals = read.Journals;
        Diagnostics = [.. read.Diagnostics.Select(item => item with { Place = $"{path} {item.Place}" })];
    }

    /// <summary>Gets the problems found in it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Opens a file that is there.</summary>
    public static JournalFile Open(string path) => Directory.Exists(path)
        ? throw new UsageException($"--journal: '{path}' is a folder; expected the file to which a line is to be added.")
        : InputFiles.Open(path, () => new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None), stream => new JournalFile(path, stream));

    /// <summary>The journal of a learner; an empty one where the file holds nothing on the learner.</summary>
    public LearnerJournal Of(LearnerId learner) => journals.FirstOrDefault(journal => journal.Learner == learner) ?? new LearnerJournal(learner);

    /// <summary>Adds an event as the last line.</summary>
    public void Append(JournalEvent item)
    {
        var length = stream.Length;
        try
        {
            stream.Seek(0, SeekOrigin.End);
            stream.Write(Encoding.UTF8.GetBytes((endsLine ? string.Empty : "\n") + LearningJson.WriteEvent(item) + "\n"));
            stream.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            stream.SetLength(length);
            throw;
        }
    }

    public void Dispose() => stream.Dispose();
}
