using System.Diagnostics;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Cli.Output;

/// <summary>Says on the terminal how far long work has come; silent where nobody watches and for work that is done at once.</summary>
/// <remarks>Thread safe.</remarks>
internal sealed class ProgressLine(Host host, string work) : IProgress<FitProgress>, IProgress<ReadProgress>, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private long shownAt = Stopwatch.GetTimestamp();
    private bool shown;

    /// <summary>Says how much is done.</summary>
    public void Report(long done, string unit) => Show(FormattableString.Invariant($"{done:N0} {unit}"));

    /// <summary>Says which share is done.</summary>
    public void Report(FitProgress value) => Show(FormattableString.Invariant($"{100 * value.Done / Math.Max(value.Total, 1)} %"));

    /// <summary>Says how much of a file is read.</summary>
    public void Report(ReadProgress value) => Show(
        value.TotalBytes is { } total ? FormattableString.Invariant($"{100 * value.BytesRead / Math.Max(total, 1)} %") : FormattableString.Invariant($"{value.BytesRead >> 20:N0} MiB"));

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (shown)
        {
            host.Error.Write("\r\u001b[2K");
        }
    }

    private void Show(string amount)
    {
        if (!host.ErrorIsTerminal)
        {
            return;
        }

        lock (gate)
        {
            if (Stopwatch.GetElapsedTime(shownAt) >= Pause)
            {
                shownAt = Stopwatch.GetTimestamp();
                shown = true;
                host.Error.Write($"\r{work}: {amount} ");
            }
        }
    }
}
