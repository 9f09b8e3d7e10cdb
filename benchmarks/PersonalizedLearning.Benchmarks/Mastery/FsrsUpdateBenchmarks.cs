using BenchmarkDotNet.Attributes;
using NodaTime;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks.Mastery;

/// <summary>One update of a memory by FSRS-6: 1,024 reviews a call, in three ways of keeping the states.</summary>
[MemoryDiagnoser]
public class FsrsUpdateBenchmarks
{
    private const int Reviews = 1024;

    private readonly FreeSpacedRepetitionScheduler policy = new();
    private readonly FsrsState[] cohort = new FsrsState[Reviews];
    private readonly FsrsState[] next = new FsrsState[Reviews];
    private readonly Observation[] observations = new Observation[Reviews];
    private byte[] bytes = [];

    [GlobalSetup]
    public void Setup()
    {
        bytes = new byte[policy.StateSize];
        var random = new SplitMix(1);
        var at = Instant.FromUtc(2026, 1, 1, 8, 0);
        for (var review = 0; review < Reviews; review++)
        {
            // A seventh of the reviews comes on the same day, an eighth is forgotten.
            at += Duration.FromHours(random.Chance(0.14) ? 0 : 24 * (1 + random.Below(20)));
            observations[review] = Rated(random, at);
        }

        // Learners who have reviewed before, so that no update is the cheap first one.
        for (var learner = 0; learner < Reviews; learner++)
        {
            var first = observations[learner].At!.Value - Duration.FromDays(30);
            cohort[learner] = policy.Update(policy.Update(policy.Initial, Rated(random, first)), Rated(random, first + Duration.FromDays(1 + random.Below(20))));
        }

        Agreement.Near("span fold", TypedFold(), SpanFold(), 0);
        Agreement.Near("cohort", policy.Update(cohort[^1], observations[^1]).Stability, Cohort(), 0);
    }

    /// <summary>One memory, each update waiting for the one before.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Reviews)]
    public double TypedFold()
    {
        var state = policy.Initial;
        foreach (ref readonly var observation in observations.AsSpan())
        {
            state = policy.Update(state, observation);
        }

        return policy.Retrievability(state, observations[^1].At!.Value + Duration.FromDays(10));
    }

    /// <summary>The same through the interface of all policies, the state as bytes.</summary>
    [Benchmark(OperationsPerInvoke = Reviews)]
    public double SpanFold()
    {
        IMasteryPolicy any = policy;
        any.Start(bytes);
        foreach (ref readonly var observation in observations.AsSpan())
        {
            any.Update(bytes, observation);
        }

        return any.Estimate(bytes, observations[^1].At!.Value + Duration.FromDays(10)).Value;
    }

    /// <summary>1,024 memories in one flat array, each reviewed once.</summary>
    [Benchmark(OperationsPerInvoke = Reviews)]
    public double Cohort()
    {
        for (var learner = 0; learner < cohort.Length; learner++)
        {
            next[learner] = policy.Update(cohort[learner], observations[learner]);
        }

        return next[^1].Stability;
    }

    private static Observation Rated(SplitMix random, Instant at) =>
        Observation.OfRating(random.Chance(0.125) ? 1 : random.Chance(0.1) ? 2 : random.Chance(0.85) ? 3 : 4, at);
}
