using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class ProgressPointsLawsTest() : MasteryPolicyLaws<ProgressPointsState>(
    SchoolRuleGenerators.ProgressPoints, new PolicyPromises { IsMonotone = _ => true });
