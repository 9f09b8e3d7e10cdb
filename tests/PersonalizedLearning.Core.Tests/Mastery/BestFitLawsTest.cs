using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class BestFitLawsTest() : MasteryPolicyLaws<BestFitState>(SchoolRuleGenerators.BestFit, new PolicyPromises());
