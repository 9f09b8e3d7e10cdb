using System.Collections.Frozen;
using System.Text.Json;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>The mastery policies that files may name.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class MasteryPolicyRegistry
{
    private readonly FrozenDictionary<string, MasteryPolicyDescriptor> byName;

    /// <summary>Makes a registry of the built-in policies and others.</summary>
    /// <param name="further">Descriptors of policies of your own; none when null.</param>
    /// <exception cref="ArgumentException">Two policies have one name.</exception>
    public MasteryPolicyRegistry(IEnumerable<MasteryPolicyDescriptor>? further = null)
    {
        var all = new Dictionary<string, MasteryPolicyDescriptor>(StringComparer.Ordinal);
        foreach (var descriptor in BuiltIn().Concat(further ?? []))
        {
            if (!all.TryAdd(descriptor.Name, descriptor))
            {
                throw new ArgumentException($"Two mastery policies are named '{descriptor.Name}'; expected unique names.", nameof(further));
            }
        }

        byName = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Gets a registry of the built-in policies alone.</summary>
    public static MasteryPolicyRegistry Standard { get; } = new();

    /// <summary>Gets the names of all policies, in ordinal order.</summary>
    public IEnumerable<string> Names => byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>Makes a policy with its default parameters.</summary>
    /// <param name="name">The name of the policy.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentException">No policy bears the name, or the one that does has parameters without a default.</exception>
    public IMasteryPolicy Create(string name)
    {
        var descriptor = this[name];
        try
        {
            return descriptor.Read([]);
        }
        catch (JsonException problem)
        {
            throw new ArgumentException($"Policy '{name}' can't be made by its name alone: {JsonProblem.Of(problem, null).Problem}", nameof(name), problem);
        }
    }

    internal MasteryPolicyDescriptor this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            return byName.TryGetValue(name, out var descriptor)
                ? descriptor
                : throw new ArgumentException($"Policy '{name}' is unknown; expected one of {string.Join(", ", Names)}.", nameof(name));
        }
    }

    private IEnumerable<MasteryPolicyDescriptor> BuiltIn() =>
    [
        MasteryPolicyDescriptor.Create(
            BayesianKnowledgeTracing.PolicyName, 1, LearningJsonContext.Default.BktDocument, document => document.ToPolicy(), BktDocument.Of),
        MasteryPolicyDescriptor.Create(
            WeightedAverage.PolicyName, 1, LearningJsonContext.Default.WeightedAverageDocument, document => document.ToPolicy(), WeightedAverageDocument.Of),
        MasteryPolicyDescriptor.Create(
            HighestScore.PolicyName, 1, LearningJsonContext.Default.HighestScoreDocument, document => document.ToPolicy(), HighestScoreDocument.Of),
        MasteryPolicyDescriptor.Create(
            LatestScore.PolicyName, 1, LearningJsonContext.Default.LatestScoreDocument, document => document.ToPolicy(), LatestScoreDocument.Of),
        MasteryPolicyDescriptor.Create(
            AverageScore.PolicyName, 1, LearningJsonContext.Default.AverageScoreDocument, document => document.ToPolicy(), AverageScoreDocument.Of),
        MasteryPolicyDescriptor.Create(
            RecursiveDecayingAverage.PolicyName, 1, LearningJsonContext.Default.RecursiveDecayingAverageDocument, document => document.ToPolicy(), RecursiveDecayingAverageDocument.Of),
        MasteryPolicyDescriptor.Create(
            NTimes.PolicyName, 1, LearningJsonContext.Default.NTimesDocument, document => document.ToPolicy(), NTimesDocument.Of),
        MasteryPolicyDescriptor.Create(
            PowerLaw.PolicyName, 1, LearningJsonContext.Default.PowerLawDocument, document => document.ToPolicy(), PowerLawDocument.Of),
        MasteryPolicyDescriptor.Create(
            BestFit.PolicyName, 1, LearningJsonContext.Default.BestFitDocument, document => document.ToPolicy(), BestFitDocument.Of),
        MasteryPolicyDescriptor.Create(
            Rubric.PolicyName, 1, LearningJsonContext.Default.RubricDocument, document => document.ToPolicy(), RubricDocument.Of),
        MasteryPolicyDescriptor.Create(
            MOfN.PolicyName, 1, LearningJsonContext.Default.MOfNDocument, document => document.ToPolicy(), MOfNDocument.Of),
        MasteryPolicyDescriptor.Create(
            ProgressPoints.PolicyName, 1, LearningJsonContext.Default.ProgressPointsDocument, document => document.ToPolicy(), ProgressPointsDocument.Of),
        MasteryPolicyDescriptor.Create(
            MasteryLevels.PolicyName, 1, LearningJsonContext.Default.MasteryLevelsDocument, document => document.ToPolicy(), MasteryLevelsDocument.Of),
        MasteryPolicyDescriptor.Create(
            MostCommonScore.PolicyName, 1, LearningJsonContext.Default.MostCommonScoreDocument, document => document.ToPolicy(), MostCommonScoreDocument.Of),
        MasteryPolicyDescriptor.Create(
            AutoPoints.PolicyName, 1, LearningJsonContext.Default.AutoPointsDocument, document => document.ToPolicy(), AutoPointsDocument.Of),
        MasteryPolicyDescriptor.Create(
            FreeSpacedRepetitionScheduler.PolicyName, 1, LearningJsonContext.Default.FsrsDocument, document => document.ToPolicy(), FsrsDocument.Of),
        MasteryPolicyDescriptor.Create(
            HalfLifeRegression.PolicyName, 1, LearningJsonContext.Default.HlrDocument, document => document.ToPolicy(), HlrDocument.Of),
        MasteryPolicyDescriptor.Create(
            Ebisu.PolicyName, 1, LearningJsonContext.Default.EbisuDocument, document => document.ToPolicy(), EbisuDocument.Of),
        MasteryPolicyDescriptor.Create(
            PerformanceFactors.PolicyName, 1, LearningJsonContext.Default.PfaDocument, document => document.ToPolicy(), PfaDocument.Of),
        MasteryPolicyDescriptor.Create(
            AdditiveFactors.PolicyName, 1, LearningJsonContext.Default.AfmDocument, document => document.ToPolicy(), AfmDocument.Of),
        MasteryPolicyDescriptor.Create(
            LogisticKnowledgeTracing.PolicyName, 1, LearningJsonContext.Default.LktDocument, document => document.ToPolicy(), LktDocument.Of),
        MasteryPolicyDescriptor.Create(
            EloRating.PolicyName, 1, LearningJsonContext.Default.EloDocument, document => document.ToPolicy(), EloDocument.Of),
        MasteryPolicyDescriptor.Create(
            EloPerformanceFactors.PolicyName, 1, LearningJsonContext.Default.PfaeDocument, document => document.ToPolicy(), PfaeDocument.Of),
        MasteryPolicyDescriptor.Create(
            ItemResponseTheory.PolicyName, 1, LearningJsonContext.Default.IrtDocument, document => document.ToPolicy(), IrtDocument.Of),
        MasteryPolicyDescriptor.Create(
            ForgettingPolicy.PolicyName, 1, LearningJsonContext.Default.ForgettingDocument,
            document => document.ToPolicy(this), policy => ForgettingDocument.From(policy, this)),
    ];
}
