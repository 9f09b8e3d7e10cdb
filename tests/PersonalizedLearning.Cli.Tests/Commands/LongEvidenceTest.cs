using System.Globalization;
using System.Text;

namespace PersonalizedLearning.Cli.Tests.Commands;

/// <summary>
/// Evidence of very many rows, made on the fly: it is read in memory that grows by a bounded number of bytes a row. The environment variable
/// <c>PERSONALIZEDLEARNING_ROWS</c> sets how many rows; a million by default, ten million for the full measure.
/// </summary>
[Collection(Alone)]
public sealed class LongEvidenceTest : IDisposable
{
    /// <summary>Tests that measure the memory of the process run when no others do.</summary>
    public const string Alone = "alone";

    private const string Variable = "PERSONALIZEDLEARNING_ROWS";
    private const int AnswersOfLearner = 100;

    // What is held for a row, and what is dead and not collected yet: far less than its records take.
    private const long BytesOfRow = 250;

    private readonly TemporaryFolder folder = new();

    private static int Rows => int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? rows : 1_000_000;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Fit_OfManyRows_HoldsFewBytesOfEach()
    {
        var evidence = Write();

        var (run, peak) = Measured("fit", "bkt", "--evidence", evidence, "--out", folder["p.json"], "--starts", "1");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Rows, run.Json.GetProperty("rows").GetInt32());
        Assert.InRange(peak / Rows, 0, BytesOfRow);
    }

    [Fact]
    public void Trace_OfManyRows_HoldsFewBytesOfEach()
    {
        var evidence = Write();

        // What it writes is not held, as it would not be by a file.
        var (code, written, peak) = (0, new CountedStream(), 0L);
        using (var memory = new PeakMemory())
        {
            code = CommandLine.Run(["trace", "--evidence", evidence], new Host(written, TextWriter.Null, NodaTime.SystemClock.Instance));
            peak = memory.Peak;
        }

        Assert.Equal((0, Rows + 1L), (code, written.Lines));
        Assert.InRange(peak / Rows, 0, BytesOfRow);
    }

    private static (Plearn Run, long Peak) Measured(params string[] args)
    {
        using var memory = new PeakMemory();
        return (Plearn.Run(args), memory.Peak);
    }

    private string Write()
    {
        using var writer = new StreamWriter(folder["long.csv"], append: false, new UTF8Encoding(false), 1 << 20);
        writer.Write("learner,competency,correct\n");
        for (var row = 0; row < Rows; row++)
        {
            var (learner, answer) = (row / AnswersOfLearner, row % AnswersOfLearner);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"L{learner},C{(learner + (answer / 20)) % 50},{((learner * 31) + (answer * answer)) % 7 / 3 % 2}\n"));
        }

        return folder["long.csv"];
    }

    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class AloneDefinition;
}
