using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>A benchmark of a goal, and whether somebody has seen it met.</summary>
/// <param name="Benchmark">The benchmark.</param>
/// <param name="MetAt">When it was recorded as met; null while it was not.</param>
/// <param name="MetBy">Who recorded it; <c>default</c> while nobody has.</param>
/// <param name="Evidence">The evidence that was named.</param>
/// <param name="Note">What was noted; null when nothing was.</param>
public sealed record BenchmarkStanding(Benchmark Benchmark, Instant? MetAt, Author MetBy, ValueList<EventId> Evidence, string? Note)
{
    /// <summary>Gets whether it was recorded as met.</summary>
    public bool IsMet => MetAt is not null;
}
