namespace PersonalizedLearning.Mastery;

/// <summary>How the competencies of an answer that bears on several bring it about together, and so how they share credit and blame.</summary>
public enum AnswerCombination
{
    /// <summary>Each as if it were alone: all learn the whole of the answer, and what is predicted is their mean.</summary>
    Separate,

    /// <summary>
    /// All are needed: success has the product of their probabilities. A right answer credits each in full; the blame for a wrong one falls most on those that
    /// were likeliest to fail.
    /// </summary>
    Conjunctive,

    /// <summary>
    /// Strength in one makes up for weakness in another. Where all predict by log odds, these add up; else one success is enough, and the credit for a right answer
    /// goes most to those that were likeliest to succeed.
    /// </summary>
    Compensatory,
}
