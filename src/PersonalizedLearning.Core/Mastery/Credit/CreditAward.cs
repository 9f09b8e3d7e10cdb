using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>Says that credits were given, by which rule and on which evidence. Nothing takes them away again.</summary>
/// <remarks>It occurred when the mastery was shown, and was recorded when the credit was given.</remarks>
public sealed record CreditAward : JournalEvent
{
    /// <summary>Gets the name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets the version of the rule by which it was given, from 1.</summary>
    public required int RuleVersion { get; init; }

    /// <summary>Gets how many credits, above 0.</summary>
    public required double Credits { get; init; }

    /// <summary>Gets the competencies whose mastery earned it.</summary>
    public required ValueList<CompetencyId> Competencies { get; init; }

    /// <summary>Gets the evidence on which it rests; empty where somebody's judgement took its place.</summary>
    public required ValueList<EventId> Evidence { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Rule is not null && Preconditions.IsId(Rule), nameof(Rule), "the name of a rule");
        Required(RuleVersion >= 1, nameof(RuleVersion), "1 or more");
        Required(Credits > 0 && Credits <= CreditRule.MostCredits, nameof(Credits), "a number above 0 and at most 1000000");
        Required(Competencies.All(competency => competency.Value.Length > 0), nameof(Competencies), "no empty identifier");
        Required(Evidence.All(evidence => evidence.Value.Length > 0), nameof(Evidence), "no empty identifier");
    }
}
