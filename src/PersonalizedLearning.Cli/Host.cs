using NodaTime;

namespace PersonalizedLearning.Cli;

/// <summary>What a command sees of the world around it: where results and messages go, what time it is, and whether to stop.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where progress and diagnostics go.</param>
/// <param name="Clock">The clock that supplies the default of <c>--as-of</c>, and nothing else.</param>
/// <param name="ErrorIsTerminal">Whether a person watches the messages, so that progress is worth showing.</param>
/// <param name="OutIsTerminal">Whether a person reads the results, so that colours are worth writing.</param>
/// <param name="HeedsSignals">Whether signals of the process tell long work to stop.</param>
/// <param name="Cancellation">What else tells it to.</param>
internal sealed record Host(
    Stream Out, TextWriter Error, IClock Clock, bool ErrorIsTerminal = false, bool OutIsTerminal = false, bool HeedsSignals = false, CancellationToken Cancellation = default)
{
    /// <summary>The host of this process.</summary>
    /// <param name="output">The standard output of the process.</param>
    public static Host OfProcess(Stream output) =>
        new(output, Console.Error, SystemClock.Instance, !Console.IsErrorRedirected, !Console.IsOutputRedirected, HeedsSignals: true);
}
