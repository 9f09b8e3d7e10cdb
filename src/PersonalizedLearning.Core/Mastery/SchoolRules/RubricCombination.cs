namespace PersonalizedLearning.Mastery;

/// <summary>How the criteria of a rubric make one estimate.</summary>
public enum RubricCombination
{
    /// <summary>The least criterion decides, so none makes up for another.</summary>
    Conjunctive,

    /// <summary>The weighted mean of the criteria, so a strong one makes up for a weak one.</summary>
    Compensatory,
}
