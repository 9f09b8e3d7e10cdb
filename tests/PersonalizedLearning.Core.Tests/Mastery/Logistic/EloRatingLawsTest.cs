using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class EloRatingLawsTest() : MasteryPolicyLaws<EloState>(LogisticGenerators.EloRating, new PolicyPromises
{
    Predicts = true,
    IsMonotone = _ => true,
});
