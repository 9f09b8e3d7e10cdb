namespace PersonalizedLearning.Competencies;

/// <summary>How the competencies of two versions of a framework are recognised as the same; each way takes in those before it.</summary>
public enum FrameworkMatching
{
    /// <summary>By their identifiers.</summary>
    Identifier,

    /// <summary>
    /// Then by <see cref="AssociationType.ExactMatchOf"/> and <see cref="AssociationType.ReplacedBy"/> links of either version, where such a link joins one competency to one: for
    /// publishers who give new identifiers and say so.
    /// </summary>
    Links,

    /// <summary>Then by codes that stand once in each version: for publishers who give new identifiers without saying so.</summary>
    Code,
}
