namespace PersonalizedLearning.Simulation;

/// <summary>How probabilities are corrected for there being many comparisons.</summary>
public enum MultipleComparison
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Bonferroni's: each is multiplied by how many there are, so that the chance of any false finding is kept. Intervals are widened likewise.</summary>
    Bonferroni,

    /// <summary>Holm's step-down procedure (1979): keeps the same, and finds more.</summary>
    Holm,

    /// <summary>Benjamini and Hochberg's (1995): keeps the expected share of false ones among the findings.</summary>
    BenjaminiHochberg,
}
