namespace PersonalizedLearning.Competencies;

/// <summary>What an association says of its two ends; the names are those of 1EdTech CASE 1.1.</summary>
/// <remarks>None of them gates learning. Whether <see cref="Precedes"/> does is the caller's choice (<see cref="PrecedesMeaning"/>); a <see cref="Prerequisite"/> always says.</remarks>
public enum AssociationType
{
    /// <summary>The origin is a child of the destination.</summary>
    IsChildOf,

    /// <summary>The two are alike in kind and rank.</summary>
    IsPeerOf,

    /// <summary>The origin is a part of the destination.</summary>
    IsPartOf,

    /// <summary>The two say the same.</summary>
    ExactMatchOf,

    /// <summary>The origin comes before the destination in a recommended order.</summary>
    Precedes,

    /// <summary>The two have to do with each other; no order is meant.</summary>
    IsRelatedTo,

    /// <summary>The destination has taken the origin's place.</summary>
    ReplacedBy,

    /// <summary>The destination is an example of the origin.</summary>
    Exemplar,

    /// <summary>The destination is a level of skill of the origin.</summary>
    HasSkillLevel,

    /// <summary>The origin is a translation of the destination.</summary>
    IsTranslationOf,
}
