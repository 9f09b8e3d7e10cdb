namespace PersonalizedLearning.Competencies;

/// <summary>What a member was and what it is.</summary>
/// <param name="Name">Its name, as in JSON: <c>statement</c>, <c>code</c>, <c>title</c>, <c>kind</c>, <c>educationLevels</c>, <c>alignments</c> or <c>retiredAt</c>.</param>
/// <param name="Former">Its text in the former version, of a list separated by commas; null when it had none.</param>
/// <param name="Current">Its text in the later version; null when it has none.</param>
public sealed record MemberChange(string Name, string? Former, string? Current);
