using PersonalizedLearning.Competencies;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Programs;

/// <summary>What a program lays down for all its learners: who decides what, who sees what, and what nobody drops. Immutable; equality is by value.</summary>
public sealed record ProgramRules
{
    /// <summary>Gets the rules of a partnership in which whoever is not the learner sees nothing without consent, and nothing is required of everybody.</summary>
    public static ProgramRules Default { get; } = new();

    /// <summary>Gets who decides what.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public AgencyRules Agency { get; init => field = value ?? throw new ArgumentNullException(nameof(Agency)); } = AgencyRules.Default;

    /// <summary>Gets who sees what.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public PrivacyRules Privacy { get; init => field = value ?? throw new ArgumentNullException(nameof(Privacy)); } = PrivacyRules.ByConsent;

    /// <summary>Gets what every plan leads to; null where nothing is required of everybody.</summary>
    public CoreRequirement? Core { get; init; }
}
