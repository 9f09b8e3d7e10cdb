using PersonalizedLearning.Mastery;
using Descriptor = PersonalizedLearning.Serialization.NamedDescriptor<PersonalizedLearning.Mastery.IMasteryPolicy>;

namespace PersonalizedLearning.Serialization;

/// <summary>The mastery policies that files may name.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class MasteryPolicyRegistry : NamedRegistry<IMasteryPolicy>
{
    /// <summary>Makes a registry of the built-in policies and others.</summary>
    /// <param name="further">Descriptors of policies of your own; none when null.</param>
    /// <exception cref="ArgumentException">Two policies have one name.</exception>
    public MasteryPolicyRegistry(IEnumerable<NamedDescriptor<IMasteryPolicy>>? further = null)
        : base("policy", "mastery policies", BuiltIn(), further)
    {
    }

    /// <summary>Gets a registry of the built-in policies alone.</summary>
    public static MasteryPolicyRegistry Standard { get; } = new();

    private static IEnumerable<Descriptor> BuiltIn()
    {
        var json = LearningJsonContext.Default;
        return
        [
            Descriptor.Create(BayesianKnowledgeTracing.PolicyName, 1, json.BktDocument, document => document.ToPolicy(), BktDocument.Of),
            Descriptor.Create(WeightedAverage.PolicyName, 1, json.WeightedAverageDocument, document => document.ToPolicy(), WeightedAverageDocument.Of),
            Descriptor.Create(HighestScore.PolicyName, 1, json.HighestScoreDocument, document => document.ToPolicy(), HighestScoreDocument.Of),
            Descriptor.Create(LatestScore.PolicyName, 1, json.LatestScoreDocument, document => document.ToPolicy(), LatestScoreDocument.Of),
            Descriptor.Create(AverageScore.PolicyName, 1, json.AverageScoreDocument, document => document.ToPolicy(), AverageScoreDocument.Of),
            Descriptor.Create(RecursiveDecayingAverage.PolicyName, 1, json.RecursiveDecayingAverageDocument, document => document.ToPolicy(), RecursiveDecayingAverageDocument.Of),
            Descriptor.Create(NTimes.PolicyName, 1, json.NTimesDocument, document => document.ToPolicy(), NTimesDocument.Of),
            Descriptor.Create(PowerLaw.PolicyName, 1, json.PowerLawDocument, document => document.ToPolicy(), PowerLawDocument.Of),
            Descriptor.Create(BestFit.PolicyName, 1, json.BestFitDocument, document => document.ToPolicy(), BestFitDocument.Of),
            Descriptor.Create(Rubric.PolicyName, 1, json.RubricDocument, document => document.ToPolicy(), RubricDocument.Of),
            Descriptor.Create(MOfN.PolicyName, 1, json.MOfNDocument, document => document.ToPolicy(), MOfNDocument.Of),
            Descriptor.Create(ProgressPoints.PolicyName, 1, json.ProgressPointsDocument, document => document.ToPolicy(), ProgressPointsDocument.Of),
            Descriptor.Create(MasteryLevels.PolicyName, 1, json.MasteryLevelsDocument, document => document.ToPolicy(), MasteryLevelsDocument.Of),
            Descriptor.Create(MostCommonScore.PolicyName, 1, json.MostCommonScoreDocument, document => document.ToPolicy(), MostCommonScoreDocument.Of),
            Descriptor.Create(AutoPoints.PolicyName, 1, json.AutoPointsDocument, document => document.ToPolicy(), AutoPointsDocument.Of),
            Descriptor.Create(FreeSpacedRepetitionScheduler.PolicyName, 1, json.FsrsDocument, document => document.ToPolicy(), FsrsDocument.Of),
            Descriptor.Create(HalfLifeRegression.PolicyName, 1, json.HlrDocument, document => document.ToPolicy(), HlrDocument.Of),
            Descriptor.Create(Ebisu.PolicyName, 1, json.EbisuDocument, document => document.ToPolicy(), EbisuDocument.Of),
            Descriptor.Create(PerformanceFactors.PolicyName, 1, json.PfaDocument, document => document.ToPolicy(), PfaDocument.Of),
            Descriptor.Create(AdditiveFactors.PolicyName, 1, json.AfmDocument, document => document.ToPolicy(), AfmDocument.Of),
            Descriptor.Create(LogisticKnowledgeTracing.PolicyName, 1, json.LktDocument, document => document.ToPolicy(), LktDocument.Of),
            Descriptor.Create(EloRating.PolicyName, 1, json.EloDocument, document => document.ToPolicy(), EloDocument.Of),
            Descriptor.Create(EloPerformanceFactors.PolicyName, 1, json.PfaeDocument, document => document.ToPolicy(), PfaeDocument.Of),
            Descriptor.Create(ItemResponseTheory.PolicyName, 1, json.IrtDocument, document => document.ToPolicy(), IrtDocument.Of),
            Descriptor.Nested(ForgettingPolicy.PolicyName, 1, json.ForgettingDocument, (document, registry) => document.ToPolicy(registry), ForgettingDocument.From),
        ];
    }
}
