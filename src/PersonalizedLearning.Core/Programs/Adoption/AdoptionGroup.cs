using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Programs;

/// <summary>How a group of raters sees each dimension.</summary>
public sealed record AdoptionGroup
{
    /// <summary>Gets the role that the raters have; null where all roles are together.</summary>
    public PersonRole? Role { get; init; }

    /// <summary>Gets the scope of what they rated; null where all scopes are together.</summary>
    public PracticeScope? Scope { get; init; }

    /// <summary>Gets the unit that they rated; null where several units are together.</summary>
    public PracticeUnit? Unit { get; init; }

    /// <summary>Gets whether ratings of the parts of the unit are in it.</summary>
    public bool WithParts { get; init; }

    /// <summary>Gets the ratings by dimension, in the order of the rubric.</summary>
    public required ValueList<GroupAdoption> Dimensions { get; init; }
}
