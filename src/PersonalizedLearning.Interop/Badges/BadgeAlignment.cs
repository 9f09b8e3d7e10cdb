namespace PersonalizedLearning.Interop;

/// <summary>A standard or competency that something is aligned to.</summary>
public sealed record BadgeAlignment : BadgeEntity
{
    /// <summary>Gets the name of the standard.</summary>
    public string? TargetName { get; init; }

    /// <summary>Gets the address of the standard.</summary>
    public string? TargetUrl { get; init; }

    /// <summary>Gets the code of the standard.</summary>
    public string? TargetCode { get; init; }

    /// <summary>Gets a description of the standard.</summary>
    public string? TargetDescription { get; init; }

    /// <summary>Gets the name of the framework.</summary>
    public string? TargetFramework { get; init; }

    /// <summary>Gets what it is, such as <c>CFItem</c>, <c>CFRubricCriterionLevel</c> or <c>ceasn:Competency</c>.</summary>
    public string? TargetType { get; init; }
}
