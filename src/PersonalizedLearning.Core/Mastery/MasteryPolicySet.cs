using System.Collections.Frozen;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>Which policy decides each competency: one for all, and others for those that differ.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class MasteryPolicySet
{
    /// <summary>Makes a set.</summary>
    /// <param name="standard">The policy for every competency without one of its own.</param>
    /// <param name="byCompetency">Policies of single competencies, such as the same model with fitted parameters; none when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="standard"/> is null.</exception>
    public MasteryPolicySet(IMasteryPolicy standard, IReadOnlyDictionary<CompetencyId, IMasteryPolicy>? byCompetency = null)
    {
        ArgumentNullException.ThrowIfNull(standard);
        Standard = standard;
        ByCompetency = byCompetency?.ToFrozenDictionary() ?? FrozenDictionary<CompetencyId, IMasteryPolicy>.Empty;
    }

    /// <summary>Gets the policy for every competency without one of its own.</summary>
    public IMasteryPolicy Standard { get; }

    /// <summary>Gets the policies of single competencies.</summary>
    public IReadOnlyDictionary<CompetencyId, IMasteryPolicy> ByCompetency { get; }

    /// <summary>Gets the policy of a competency.</summary>
    /// <param name="competency">The competency.</param>
    public IMasteryPolicy this[CompetencyId competency] => ByCompetency.GetValueOrDefault(competency, Standard);
}
