using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class NTimesLawsTest() : MasteryPolicyLaws<NTimesState>(
    SchoolRuleGenerators.NTimes, new PolicyPromises { IsMonotone = _ => true, IgnoresOrder = true });
