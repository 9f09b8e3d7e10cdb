namespace PersonalizedLearning.Interop;

/// <summary>The content of an OATutor: which steps ask for which skills, the courses with their lessons, and what is assumed of each skill.</summary>
public sealed record OaTutorContent
{
    /// <summary>Gets the steps of problems (<c>skillModel.json</c>), in the order of the file.</summary>
    public ValueList<OaTutorStep> Steps { get; init; }

    /// <summary>Gets the courses (<c>coursePlans.json</c>), in the order of the file.</summary>
    public ValueList<OaTutorCourse> Courses { get; init; }

    /// <summary>Gets the parameters of knowledge tracing (<c>defaultBKTParams.json</c>), in the order of the file.</summary>
    public ValueList<OaTutorSkill> Skills { get; init; }

    /// <summary>Gets the members of the skill model that name no list of skills, by name.</summary>
    public ValueList<JsonMember> OtherSteps { get; init; }

    /// <summary>Gets the members of the parameters that are no objects, by name.</summary>
    public ValueList<JsonMember> OtherSkills { get; init; }
}
