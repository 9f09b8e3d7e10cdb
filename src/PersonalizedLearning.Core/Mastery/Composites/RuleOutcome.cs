namespace PersonalizedLearning.Mastery;

/// <summary>What follows for a competency from its rule (the outcomes are those of Moodle).</summary>
public enum RuleOutcome
{
    /// <summary>The rule decides the competency.</summary>
    Complete,

    /// <summary>The competency's own evidence decides; the rule, once met, recommends it to somebody's judgement.</summary>
    Recommend,

    /// <summary>The competency's own evidence decides; the rule stands beside it.</summary>
    AttachEvidence,
}
