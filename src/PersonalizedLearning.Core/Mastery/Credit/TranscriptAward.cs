using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>Credits that were given, as they stand on a transcript. They stay whatever becomes of the evidence; where some was voided since, that is told.</summary>
public sealed record TranscriptAward
{
    /// <summary>Gets the award: the identifier of its <see cref="CreditAward"/>.</summary>
    public required EventId Award { get; init; }

    /// <summary>Gets the name of the rule.</summary>
    /// <exception cref="ArgumentException">The text can't be an identifier.</exception>
    public required string Rule { get; init => field = Preconditions.Id(value, nameof(Rule)); }

    /// <summary>Gets the version of the rule by which it was given, from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The version is less than 1.</exception>
    public required int RuleVersion { get; init => field = Preconditions.AtLeast(value, 1, nameof(RuleVersion)); }

    /// <summary>Gets how many credits, above 0 and at most 1000000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not in that range.</exception>
    public required double Credits { get; init => field = Preconditions.InRange(value, double.Epsilon, CreditRule.MostCredits, nameof(Credits)); }

    /// <summary>Gets when the mastery was shown; null when unknown.</summary>
    public Instant? AchievedAt { get; init; }

    /// <summary>Gets when the credit was given; null when unknown.</summary>
    public Instant? AwardedAt { get; init; }

    /// <summary>Gets the competencies whose mastery earned it.</summary>
    public ValueList<CompetencyId> Competencies { get; init; }

    /// <summary>Gets how many pieces of evidence it rests on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int EvidenceCount { get; init => field = Preconditions.AtLeast(value, 0, nameof(EvidenceCount)); }

    /// <summary>Gets how many of these were voided since.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int VoidedCount { get; init => field = Preconditions.AtLeast(value, 0, nameof(VoidedCount)); }

    /// <summary>Gets whether some of its evidence was voided since.</summary>
    public bool IsFlagged => VoidedCount > 0;
}
