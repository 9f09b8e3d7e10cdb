using PersonalizedLearning.Benchmarks.Paths;

namespace PersonalizedLearning.Benchmarks.Tests;

/// <summary>Bytes are the same on every machine, so they can be held to their target; other tests must not allocate meanwhile.</summary>
[Collection(nameof(LiveLearnerMemoryTest))]
[CollectionDefinition(nameof(LiveLearnerMemoryTest), DisableParallelization = true)]
public sealed class LiveLearnerMemoryTest
{
    private const double MostBytes = 200e3;

    [Fact]
    public void OfState_AtTenThousandCompetencies_IsWithinItsTarget() => Assert.InRange(LiveLearnerMemory.OfState(10_000), 1, MostBytes);

    [Fact]
    public void OfWeighedState_AtTenThousandCompetencies_IsWithinItsTarget() => Assert.InRange(LiveLearnerMemory.OfWeighedState(10_000), 1, MostBytes + 45e3);
}
