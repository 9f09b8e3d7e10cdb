using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class MasteryLevelsLawsTest() : MasteryPolicyLaws<MasteryLevelsState>(
    SchoolRuleGenerators.MasteryLevels, new PolicyPromises { IsMonotone = _ => true });
