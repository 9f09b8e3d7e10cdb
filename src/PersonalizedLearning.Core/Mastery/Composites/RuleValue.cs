namespace PersonalizedLearning.Mastery;

/// <summary>How a rule or a competency stands at an instant.</summary>
/// <param name="IsMet">Whether it is met, for a competency mastered.</param>
/// <param name="Score">How far it is met, from 0 to 1; of a competency the estimate as a share of the scale.</param>
/// <param name="IsAttempted">Whether there is evidence on any of it, or mastery without.</param>
/// <param name="HasLeft">Whether it is retired and counts no more.</param>
internal readonly record struct RuleValue(bool IsMet, double Score, bool IsAttempted, bool HasLeft = false)
{
    public static RuleValue Left { get; } = new(false, 0, false, true);
}
