using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class MOfNLawsTest() : MasteryPolicyLaws<MOfNState>(
    SchoolRuleGenerators.MOfN, new PolicyPromises { IsMonotone = _ => true });
