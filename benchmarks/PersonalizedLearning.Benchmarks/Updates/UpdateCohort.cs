using System.Diagnostics;
using NodaTime;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks;

/// <summary>Many learners side by side in one flat array, each answering in turn, and how long a policy takes to follow them.</summary>
internal abstract class UpdateCohort
{
    /// <summary>How many learners there are: their states fit the nearest caches.</summary>
    public const int Learners = 1024;

    /// <summary>How often each answers.</summary>
    public const int Rounds = 16;

    private const int Updates = Learners * Rounds;
    private const double SuccessRate = 0.7;
    private const int Items = 50;

    /// <summary>The name of the policy.</summary>
    public abstract string Name { get; }

    /// <summary>The answers, round by round.</summary>
    public static Observation[][] Answers { get; } = Draw();

    /// <summary>Follows all learners by states of the policy's own type.</summary>
    public abstract void Typed();

    /// <summary>Follows all learners through the interface of all policies, states as bytes.</summary>
    public abstract void ThroughBytes();

    /// <summary>Follows all learners in the straightforward way; null where nobody wrote that.</summary>
    public Func<double>? Baseline { get; init; }

    /// <summary>The mean of what states came to, to compare with the baseline.</summary>
    public abstract double Mean();

    /// <summary>The nanoseconds of an update and the bytes that it allocates.</summary>
    public static (double Nanoseconds, double Bytes) Measure(Action sweep)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        sweep();
        var elapsed = Stopwatch.GetElapsedTime(started);
        return (elapsed.TotalNanoseconds / Updates, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Updates);
    }

    // Gaps grow from one day to two weeks.
    private static Instant TimeOf(int round) => Instant.FromUtc(2024, 1, 1, 8, 0) + Duration.FromDays(round * (round + 1) / 2);

    private static Observation[][] Draw()
    {
        var random = new SplitMix(1);
        string[] items = [.. Enumerable.Range(0, Items).Select(item => FormattableString.Invariant($"item-{item}"))];
        return [.. Enumerable.Range(0, Rounds).Select(round => Enumerable.Range(0, Learners).Select(_ =>
            Observation.OfRating(random.Chance(SuccessRate) ? 2 + random.Below(3) : 1, TimeOf(round)) with { Item = items[random.Below(Items)] }).ToArray())];
    }
}
