using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class ItemResponseTheoryLawsTest() : MasteryPolicyLaws<IrtState>(
    ItemResponseGenerators.Policies, new PolicyPromises { Predicts = true, IgnoresOrder = true, IsMonotone = _ => true });
