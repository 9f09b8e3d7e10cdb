using System.Diagnostics;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Cli.Output;

/// <summary>Says on the terminal how far long work has come; silent where nobody watches and for work that is done at once.</summary>
/// <remarks>Thread safe.</remarks>
internal sealed class ProgressLine(Host host, string work) : IProgress<FitProgress>, IProgress<ReadProgress>, IProgress<StudyProgress>, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private long shownAt = Stopwatch.GetTimestamp();
    private bool shown;
    private (long Done, long At)? began;

    /// <summary>Says how much is done.</summary>
    public void Report(long done, string unit) => Show(FormattableString.Invariant($"{done:N0} {unit}"));

    /// <summary>Says which share is done.</summary>
    public void Report(FitProgress value) => Show(FormattableString.Invariant($"{100 * value.Done / Math.Max(value.Total, 1)} %"));

    /// <summary>Says how much of a file is read.</summary>
    public void Report(ReadProgress value) => Show(
        value.TotalBytes is { } total ? FormattableString.Invariant($"{100 * value.BytesRead / Math.Max(total, 1)} %") : FormattableString.Invariant($"{value.BytesRead >> 20:N0} MiB"));

    /// <summary>Says which share of a study is done, and how long the rest will take at the pace so far.</summary>
    public void Report(StudyProgress value)
    {
        began ??= (value.Done, Stopwatch.GetTimestamp());
        var done = value.Done - began.Value.Done;
        var left = done > 0 ? Stopwatch.GetElapsedTime(began.Value.At) * ((value.Total - value.Done) / (double)done) : (TimeSpan?)null;
        var error = value.StandardError is { } known && double.IsFinite(known) ? FormattableString.Invariant($", standard error {known:0.#####}") : string.Empty;
        Show(FormattableString.Invariant($"{100 * value.Done / Math.Max(value.Total, 1)} %{error}{(left is { } time ? $", {Left(time)} left" : string.Empty)}"));
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (shown)
        {
            host.Error.Write("\r\u001b[2K");
        }
    }

    /// <summary>How long something takes, as people say it.</summary>
    internal static string Left(TimeSpan time) => time.TotalSeconds switch
    {
        < 60 => FormattableString.Invariant($"{Math.Ceiling(time.TotalSeconds):0} s"),
        < 3600 => FormattableString.Invariant($"{Math.Ceiling(time.TotalMinutes):0} min"),
        _ => FormattableString.Invariant($"{Math.Floor(time.TotalHours):0} h {time.Minutes:00} min"),
    };

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
                host.Error.Write($"\r\u001b[2K{work}: {amount} ");
            }
        }
    }
}
