using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class RubricLawsTest() : MasteryPolicyLaws<RubricState>(
    SchoolRuleGenerators.Rubric, new PolicyPromises { IsMonotone = _ => true });
