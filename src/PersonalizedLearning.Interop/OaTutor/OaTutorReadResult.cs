using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>What reading the content of an OATutor gave.</summary>
/// <param name="Content">The content in OATutor's own terms; writing it loses nothing.</param>
/// <param name="Framework">The skills as competencies, under lessons and courses as headings.</param>
/// <param name="Policies">Bayesian knowledge tracing with the parameters of each skill; the rule by the threshold of the objectives, null where there is none.</param>
/// <param name="Items">Which competencies each step asks for.</param>
/// <param name="Diagnostics">Every problem: first those of the files, then those of the mapping, then those of the framework.</param>
public sealed record OaTutorReadResult(
    OaTutorContent Content, CompetencyFramework Framework, PolicyFile Policies, IReadOnlyList<ItemCompetencies> Items, IReadOnlyList<Diagnostic> Diagnostics);
