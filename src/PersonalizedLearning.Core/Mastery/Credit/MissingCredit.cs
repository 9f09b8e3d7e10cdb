using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>What is missing before all credits of a rule are earned.</summary>
/// <param name="Credits">How many of the credits are not earned yet; 0 when nothing is missing.</param>
/// <param name="Competencies">
/// The competencies whose mastery would fulfil the requirement: the fewest, where it names none twice. Empty when it is fulfilled; null where no mastery would do.
/// </param>
/// <param name="HeldBack">The caps that hold credits back: evidence of other sources on what is mastered already earns them.</param>
public sealed record MissingCredit(double Credits, ValueList<CompetencyId>? Competencies, ValueList<CappedCredits> HeldBack)
{
    /// <summary>Gets whether nothing is missing.</summary>
    public bool IsNothing => Credits == 0;
}
