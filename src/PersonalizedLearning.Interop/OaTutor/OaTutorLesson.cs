namespace PersonalizedLearning.Interop;

/// <summary>A lesson of a course. One lesson may be in several courses, under another name in each.</summary>
public sealed record OaTutorLesson
{
    /// <summary>Gets the identifier.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the name, such as <c>Lesson 1.2</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Gets what it is about.</summary>
    public string? Topics { get; init; }

    /// <summary>Gets the skills to master, in order.</summary>
    public ValueList<OaTutorObjective> Objectives { get; init; }

    /// <summary>Gets all other members, by name; the objectives too where they are not usable.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
