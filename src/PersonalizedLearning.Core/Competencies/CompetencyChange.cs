namespace PersonalizedLearning.Competencies;

/// <summary>A competency that both versions have and of which they say different things.</summary>
/// <param name="Former">The competency in the former version.</param>
/// <param name="Current">The competency in the later version.</param>
/// <param name="Members">What differs, but for the identifier; at least one.</param>
public sealed record CompetencyChange(Competency Former, Competency Current, ValueList<MemberChange> Members);
