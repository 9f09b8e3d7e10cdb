using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

// A first review rated good must not give less stability than one rated again.
public sealed class FreeSpacedRepetitionSchedulerLawsTest() : MasteryPolicyLaws<FsrsState>(MemoryGenerators.Scheduler, new PolicyPromises
{
    Forgets = true,
    Predicts = true,
    IsMonotone = policy => policy.Parameters is FsrsParameters parameters && parameters.Weights[2] >= parameters.Weights[0],
});
