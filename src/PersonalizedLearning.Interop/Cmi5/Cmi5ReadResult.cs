using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>What came of reading a course structure.</summary>
/// <param name="Course">The course in the terms of cmi5.</param>
/// <param name="Framework">Its blocks, assignable units and objectives as competencies.</param>
/// <param name="Policy">The policy by which a unit is mastered once it was passed.</param>
/// <param name="Profile">How statements about the units become evidence: passed and failed alone.</param>
/// <param name="Diagnostics">The problems found.</param>
public sealed record Cmi5ReadResult(Cmi5Course Course, CompetencyFramework Framework, PolicyFile Policy, XapiProfile Profile, IReadOnlyList<Diagnostic> Diagnostics);
