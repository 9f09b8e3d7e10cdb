using System.Text;

namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>Readers survive what is done to their files: they refuse, or read and report; they never crash, hang, take memory without bound or lose something silently.</summary>
public sealed class ReaderFuzzTest
{
    /// <summary>How many damaged files all readers together are given.</summary>
    private const int Inputs = 100_000;

    /// <summary>A reader that has said nothing for so long hangs. Far more than the slowest machine needs for one file, and no measure of speed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Names => [.. FuzzedReaders.All.Select(reader => reader.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task DamagedFile_IsReadOrRefused(string name)
    {
        var reader = FuzzedReaders.All.Single(one => one.Name == name);
        var samples = reader.Samples();
        Assert.NotEmpty(samples);
        var tokens = reader.Tokens.Select(Encoding.UTF8.GetBytes).ToList();
        var count = (int)Math.Ceiling(Inputs / (double)FuzzedReaders.All.Count) * Cases();
        var progress = 0L;
        var work = Task.Run(() =>
        {
            for (var seed = 0; seed < count; seed++)
            {
                Volatile.Write(ref progress, seed);
                Check(reader, FileDamage.Of(samples[seed % samples.Count], tokens, new Random(seed)), seed);
            }
        });
        while (await Task.WhenAny(work, Task.Delay(Patience)) != work)
        {
            var before = Volatile.Read(ref progress);
            await Task.WhenAny(work, Task.Delay(Patience));
            Assert.True(work.IsCompleted || Volatile.Read(ref progress) != before, FormattableString.Invariant($"{name} hangs on seed {before}"));
        }

        await work;
    }

    private static void Check(FuzzedReader reader, byte[] input, int seed)
    {
        string? lost;
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            lost = reader.Read(input);
        }
        catch (InteropFormatException exception)
        {
            Assert.DoesNotContain('\n', exception.Message);
            return;
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"{reader.Name}, seed {seed}: {exception.GetType().Name}: {exception.Message}\n{Shown(input)}"), exception);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(lost is null, FormattableString.Invariant($"{reader.Name}, seed {seed}: lost without a word: {lost}\n{Shown(input)}"));
        Assert.True(allocated < (64L << 20) + (2000L * input.Length), FormattableString.Invariant($"{reader.Name}, seed {seed}: {allocated} bytes allocated for {input.Length}"));
    }

    private static string Shown(byte[] input) => Encoding.UTF8.GetString(input.AsSpan(0, Math.Min(input.Length, 4000)));

    private static int Cases() => int.TryParse(Environment.GetEnvironmentVariable("PERSONALIZEDLEARNING_CASES"), out var factor) ? Math.Max(factor, 1) : 1;
}
