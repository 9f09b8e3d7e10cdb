using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class PowerLawLawsTest() : MasteryPolicyLaws<PowerLawState>(
    SchoolRuleGenerators.PowerLaw, new PolicyPromises { IsMonotone = _ => true });
