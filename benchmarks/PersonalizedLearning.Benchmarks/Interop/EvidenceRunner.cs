using System.Diagnostics;
using System.Text;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Benchmarks.Interop;

/// <summary><c>evidence [FILE] [--rows N]</c>: how many rows of evidence CSV are read in a second on one thread, what a row allocates, and how much memory it takes.</summary>
internal static class EvidenceRunner
{
    private const long DefaultRows = 1_000_000;
    private const int Repeats = 5;
    private const int RowsBetweenLooks = 1 << 16;

    public static int Run(ReadOnlySpan<string> args)
    {
        switch (args)
        {
            case []:
                return RunMadeUp(DefaultRows);
            case ["--rows", var text] when long.TryParse(text, out var rows) && rows > 0:
                return RunMadeUp(rows);
            case [var path] when !path.StartsWith('-'):
                Print(path, path);
                return 0;
            default:
                Console.Error.WriteLine($"evidence: '{string.Join(' ', args!)}'; expected the path of evidence in CSV, or --rows N, from 1, or nothing.");
                return 2;
        }
    }

    private static int RunMadeUp(long rows)
    {
        foreach (var isFull in (bool[])[false, true])
        {
            var path = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"evidence-{Environment.ProcessId}-{isFull}.csv"));
            try
            {
                using (var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16))
                {
                    SyntheticEvidence.Write(writer, rows, isFull);
                }

                Print(path, isFull ? SyntheticEvidence.AllColumns : SyntheticEvidence.UsualColumns);
            }
            finally
            {
                File.Delete(path);
            }
        }

        return 0;
    }

    private static void Print(string path, string what)
    {
        Console.WriteLine(FormattableString.Invariant($"{what} ({new FileInfo(path).Length / 1e6:0.0} MB), best of {Repeats}, one thread:"));
        Print("rows", path, ReadRows);
        Print("journals", path, ReadJournals);
        Print("lines split into strings", path, ReadLines);
        Console.WriteLine(FormattableString.Invariant($"  peak memory of the process so far: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
    }

    private static void Print(string what, string path, Func<string, (long Rows, long Heap)> read)
    {
        var (best, processor, rows, bytes, heap) = (double.MaxValue, double.MaxValue, 0L, 0L, 0L);
        for (var repeat = 0; repeat <= Repeats; repeat++)
        {
            GC.Collect();
            var heapBefore = GC.GetTotalMemory(forceFullCollection: true);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var used = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            var (count, most) = read(path);
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
            processor = Math.Min(processor, (Environment.CpuUsage.TotalTime - used).TotalSeconds);
            (rows, bytes, heap) = (count, GC.GetAllocatedBytesForCurrentThread() - before, most - heapBefore);
        }

        Console.WriteLine(FormattableString.Invariant(
            $"  {what,-24} {rows / best / 1e6:0.00} million rows a second ({best:0.000} s for {rows}, {processor:0.000} s of processor time), {(double)bytes / rows:0} bytes allocated a row, heap at most {heap / 1e6:0.0} MB above before"));
    }

    private static (long Rows, long Heap) ReadRows(string path)
    {
        var (rows, heap) = (0L, 0L);
        foreach (var row in EvidenceCsvReader.ReadFile(path))
        {
            heap = ++rows % RowsBetweenLooks == 0 ? Math.Max(heap, GC.GetTotalMemory(forceFullCollection: false)) : heap;
        }

        return (rows, heap);
    }

    private static (long Rows, long Heap) ReadJournals(string path)
    {
        var journals = EvidenceCsvReader.ReadJournals(EvidenceCsvReader.ReadFile(path));
        return (journals.Sum(journal => (long)journal.Events.Count), GC.GetTotalMemory(forceFullCollection: false));
    }

    // What the shortest program does that makes nothing of its fields.
    private static (long Rows, long Heap) ReadLines(string path)
    {
        using var reader = new StreamReader(path);
        reader.ReadLine();
        var (rows, heap, fields) = (0L, 0L, 0L);
        while (reader.ReadLine() is { } line)
        {
            fields += line.Split(',').Length;
            heap = ++rows % RowsBetweenLooks == 0 ? Math.Max(heap, GC.GetTotalMemory(forceFullCollection: false)) : heap;
        }

        return fields > 0 ? (rows, heap) : (0, heap);
    }
}
