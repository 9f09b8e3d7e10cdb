using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>What reading a table of Canvas outcomes gave.</summary>
/// <param name="Outcomes">The table in Canvas's own terms; writing it loses nothing that Canvas takes.</param>
/// <param name="Framework">The outcomes as competencies, the groups as headings, and a scale for each set of ratings.</param>
/// <param name="Policies">
/// How mastery is decided: for each scale a policy for each of its outcomes, and the rule that decides on the scale; the scale of most outcomes first. Empty where no outcome can be decided.
/// </param>
/// <param name="Diagnostics">Every problem: first those of the table, then those of the mapping, then those of the framework.</param>
public sealed record CanvasReadResult(
    CanvasOutcomes Outcomes, CompetencyFramework Framework, IReadOnlyList<PolicyFile> Policies, IReadOnlyList<Diagnostic> Diagnostics);
