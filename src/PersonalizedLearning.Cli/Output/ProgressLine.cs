using System.Diagnostics;

namespace PersonalizedLearning.Cli.Output;

/// <summary>Says on the terminal how far long work has come; silent where nobody watches and for work that is done at once.</summary>
internal sealed class ProgressLine(Host host, string work) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private long shownAt = Stopwatch.GetTimestamp();
    private bool shown;

    /// <summary>Says how much is done.</summary>
    public void Report(long done, string unit)
    {
        if (host.ErrorIsTerminal && Stopwatch.GetElapsedTime(shownAt) >= Pause)
        {
            shownAt = Stopwatch.GetTimestamp();
            shown = true;
            host.Error.Write(FormattableString.Invariant($"\r{work}: {done:N0} {unit} "));
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (shown)
        {
            host.Error.Write("\r\u001b[2K");
        }
    }
}
