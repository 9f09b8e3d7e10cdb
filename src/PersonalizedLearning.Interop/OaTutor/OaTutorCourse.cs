namespace PersonalizedLearning.Interop;

/// <summary>A course of an OATutor.</summary>
public sealed record OaTutorCourse
{
    /// <summary>Gets the name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the language of the texts.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the address of the open material from which it is made.</summary>
    public string? OpenResource { get; init; }

    /// <summary>Gets the license, mostly an address with a name.</summary>
    public string? License { get; init; }

    /// <summary>Gets the lessons in order.</summary>
    public ValueList<OaTutorLesson> Lessons { get; init; }

    /// <summary>Gets all other members, by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
