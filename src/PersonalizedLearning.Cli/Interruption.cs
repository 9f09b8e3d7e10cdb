using System.Runtime.InteropServices;

namespace PersonalizedLearning.Cli;

/// <summary>The user's wish to stop, while work goes on that can be cancelled: the first Ctrl-C asks, the second one ends the process.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source;
    private readonly PosixSignalRegistration[] signals;

    private Interruption(CancellationToken outer, params PosixSignal[] heeded)
    {
        source = CancellationTokenSource.CreateLinkedTokenSource(outer);
        signals = [.. heeded.Select(signal => PosixSignalRegistration.Create(signal, Heed))];
    }

    /// <summary>What says that work must stop.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Watches for the wish until disposed.</summary>
    public static Interruption Watch(Host host) =>
        host.HeedsSignals ? new Interruption(host.Cancellation, PosixSignal.SIGINT, PosixSignal.SIGTERM) : new Interruption(host.Cancellation);

    public void Dispose()
    {
        foreach (var signal in signals)
        {
            signal.Dispose();
        }

        source.Dispose();
    }

    private void Heed(PosixSignalContext context)
    {
        context.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    }
}
