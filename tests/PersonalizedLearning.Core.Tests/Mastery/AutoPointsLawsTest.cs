using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class AutoPointsLawsTest() : MasteryPolicyLaws<AutoPointsState>(
    SchoolRuleGenerators.AutoPoints, new PolicyPromises { IsMonotone = _ => true });
