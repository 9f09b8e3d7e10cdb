using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PersonalizedLearning.Cli.Tests.Commands;

/// <summary>
/// Evidence of very many rows, made on the fly, in a process whose heap may not grow beyond some bytes a row: with less it would end with an error. The environment
/// variable <c>PERSONALIZEDLEARNING_ROWS</c> sets how many rows; a million by default, ten million for the full measure.
/// </summary>
public sealed class LongEvidenceTest : IDisposable
{
    private const string Variable = "PERSONALIZEDLEARNING_ROWS";
    private const int AnswersOfLearner = 100;
    private const long BytesOfRow = 160;

    private readonly TemporaryFolder folder = new();

    private static int Rows => int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? rows : 1_000_000;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Fit_OfManyRows_HoldsFewBytesOfEach()
    {
        var (code, output, error) = Run("fit", "bkt", "--evidence", Write(), "--out", folder["p.json"], "--starts", "1");

        Assert.True(code == 0, error);
        Assert.Equal(Rows, JsonDocument.Parse(string.Join('\n', output)).RootElement.GetProperty("rows").GetInt32());
    }

    [Fact]
    public void Trace_OfManyRows_HoldsFewBytesOfEach()
    {
        var (code, output, error) = Run("trace", "--evidence", Write());

        Assert.True(code == 0, error);
        Assert.Equal(Rows + 1, output.Count);
    }

    private static (int ExitCode, List<string> Output, string Error) Run(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = (Rows * BytesOfRow).ToString("x", CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var lines = new List<string>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        process.WaitForExit();
        return (process.ExitCode, lines, error.Result);
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
}
