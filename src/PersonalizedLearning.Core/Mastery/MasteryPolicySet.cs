using System.Collections.Frozen;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>Which policy decides each competency: one for all, and others for those that differ; and what connects them, if anything does.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class MasteryPolicySet
{
    /// <summary>Makes a set.</summary>
    /// <param name="standard">The policy for every competency without one of its own.</param>
    /// <param name="byCompetency">Policies of single competencies, such as the same model with fitted parameters; none when null.</param>
    /// <param name="learner">
    /// A policy that follows the learner in general, through the answers on all competencies, and whose log odds are added to those of each; none when null.
    /// The difficulty of items belongs here where answers bear on several competencies, so that it counts once.
    /// </param>
    /// <param name="combination">How the competencies of an answer that bears on several bring it about.</param>
    /// <exception cref="ArgumentNullException"><paramref name="standard"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="combination"/> is not defined.</exception>
    public MasteryPolicySet(
        IMasteryPolicy standard,
        IReadOnlyDictionary<CompetencyId, IMasteryPolicy>? byCompetency = null,
        ILogisticPolicy? learner = null,
        AnswerCombination combination = AnswerCombination.Separate)
    {
        ArgumentNullException.ThrowIfNull(standard);
        Standard = standard;
        ByCompetency = byCompetency?.ToFrozenDictionary() ?? FrozenDictionary<CompetencyId, IMasteryPolicy>.Empty;
        Learner = learner;
        Combination = Preconditions.Defined(combination);
    }

    /// <summary>Gets the policy for every competency without one of its own.</summary>
    public IMasteryPolicy Standard { get; }

    /// <summary>Gets the policies of single competencies.</summary>
    public IReadOnlyDictionary<CompetencyId, IMasteryPolicy> ByCompetency { get; }

    /// <summary>Gets the policy that follows the learner in general; null where there is none.</summary>
    public ILogisticPolicy? Learner { get; }

    /// <summary>Gets how the competencies of an answer that bears on several bring it about.</summary>
    public AnswerCombination Combination { get; }

    /// <summary>Gets whether evidence on one competency may change what is estimated of another.</summary>
    public bool IsJoint => Learner is not null || Combination != AnswerCombination.Separate;

    /// <summary>Gets the policy of a competency.</summary>
    /// <param name="competency">The competency.</param>
    public IMasteryPolicy this[CompetencyId competency] => ByCompetency.GetValueOrDefault(competency, Standard);
}
