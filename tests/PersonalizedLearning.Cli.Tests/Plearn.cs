using System.Text;
using System.Text.Json;
using NodaTime;

namespace PersonalizedLearning.Cli.Tests;

/// <summary>Runs <c>plearn</c> in this process and keeps what it wrote.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Out">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
public sealed record Plearn(int ExitCode, string Out, string Error)
{
    /// <summary>The instant that the clock of every run shows.</summary>
    public static readonly Instant Now = Instant.FromUtc(2026, 9, 7, 8, 0);

    /// <summary>The lines of standard output.</summary>
    public IReadOnlyList<string> Lines { get; } = Out.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    /// <summary>Standard output as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public static Plearn Run(params string[] args) => Run(host => host, args);

    /// <summary>Runs it where the host is another one.</summary>
    internal static Plearn Run(Func<Host, Host> change, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = CommandLine.Run(args, change(new Host(output, error, new StoppedClock())));
        return new Plearn(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Asserts that the input was refused as the contract says: exit code 2, one line of message, nothing written.</summary>
    public Plearn AssertRefused(params string[] saying)
    {
        Assert.Equal(2, ExitCode);
        Assert.Equal(string.Empty, Out);
        Assert.Single(Error.TrimEnd('\n', '\r').Split('\n'));
        Assert.All(saying, words => Assert.Contains(words, Error, StringComparison.Ordinal));
        return this;
    }

    private sealed class StoppedClock : IClock
    {
        public Instant GetCurrentInstant() => Now;
    }
}
