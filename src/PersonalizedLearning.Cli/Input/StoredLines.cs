using System.Text;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Input;

/// <summary>A file of JSON Lines as it stands, and what each line says.</summary>
/// <typeparam name="T">What a line says.</typeparam>
/// <param name="Path">The file as it was named.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Lines">Its lines with their line ends; nothing is said by empty ones.</param>
internal sealed record StoredLines<T>(string Path, byte[] Bytes, IReadOnlyList<(Range Line, T? Item)> Lines)
    where T : class
{
    /// <summary>What the lines say, in their order.</summary>
    public IEnumerable<T> Items => Lines.Select(line => line.Item).OfType<T>();

    /// <summary>The file with other lines, of which those that say the same stand as they stood; null where none says anything.</summary>
    /// <param name="after">What a line says from then on; null where it goes.</param>
    /// <param name="write">Writes what a line says.</param>
    public RewrittenLines Rewritten(Func<T, T?> after, Func<T, string> write)
    {
        using var stream = new MemoryStream();
        var (kept, removed, rewritten) = (0, 0, 0);
        foreach (var (line, item) in Lines)
        {
            var left = item is null ? null : after(item);
            if (item is null || ReferenceEquals(item, left))
            {
                stream.Write(Bytes.AsSpan(line));
                kept += item is null ? 0 : 1;
            }
            else if (left is null)
            {
                removed++;
            }
            else
            {
                stream.Write(Encoding.UTF8.GetBytes(write(left) + "\n"));
                rewritten++;
            }
        }

        return new RewrittenLines(kept + rewritten == 0 ? null : stream.ToArray(), removed, rewritten);
    }
}

/// <summary>Reads files of JSON Lines.</summary>
internal static class StoredLines
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file of events.</summary>
    public static StoredLines<JournalEvent> ReadEvents(string path)
    {
        var (bytes, lines) = Read(path);
        var number = 0;
        return new(path, bytes, [.. lines.Select(line => (line, EventIn(Said(bytes, line), path, ++number)))]);
    }

    /// <summary>Reads a decision log.</summary>
    public static StoredLines<DecisionRecord> ReadDecisions(string path)
    {
        var (bytes, lines) = Read(path);
        var decisions = InputFiles.Read(path, LearningJson.ReadDecisions);
        var next = 0;
        return new(path, bytes, [.. lines.Select(line => (line, Said(bytes, line).IsEmpty ? null : decisions[next++]))]);
    }

    private static (byte[] Bytes, List<Range> Lines) Read(string path)
    {
        var bytes = InputFiles.Read(path, stream =>
        {
            if (stream.Length > LearningJson.MaxBytes)
            {
                throw new UsageException($"{path}: the text is larger than {LearningJson.MaxBytes >> 20} MiB, the largest accepted.");
            }

            var all = new byte[stream.Length];
            stream.ReadExactly(all);
            return all;
        });
        var lines = new List<Range>();
        for (var start = 0; start < bytes.Length;)
        {
            var end = bytes.AsSpan(start).IndexOf((byte)'\n') is >= 0 and var length ? start + length + 1 : bytes.Length;
            lines.Add(start..end);
            start = end;
        }

        return (bytes, lines);
    }

    private static ReadOnlySpan<byte> Said(byte[] bytes, Range line)
    {
        var text = bytes.AsSpan(line);
        return (line.Start.Value == 0 && text.StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text).Trim(" \t\r\n"u8);
    }

    private static JournalEvent? EventIn(ReadOnlySpan<byte> text, string path, int number)
    {
        try
        {
            return text.IsEmpty ? null : LearningJson.ReadEvent(StrictUtf8.GetString(text));
        }
        catch (DecoderFallbackException problem)
        {
            throw new UsageException(FormattableString.Invariant($"{path}: line {number}: the text is not valid UTF-8."), problem);
        }
        catch (LearningJsonException problem)
        {
            throw new UsageException(FormattableString.Invariant($"{path}: line {number}, {problem.Path}: {problem.Problem}"), problem);
        }
    }
}
