namespace PersonalizedLearning.Interop;

/// <summary>A framework, its policies and its items in OATutor's terms.</summary>
/// <param name="Content">The content.</param>
/// <param name="Diagnostics">What OATutor can't say, and what had to be said in another way.</param>
public sealed record OaTutorExportResult(OaTutorContent Content, IReadOnlyList<Diagnostic> Diagnostics);
