using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Interop;

/// <summary>What the metadata say of an assessment.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its title.</param>
/// <param name="Grades">The grades for which it is meant.</param>
/// <param name="Purpose">What it is for, where its category says so.</param>
/// <param name="Scales">Its performance levels.</param>
internal sealed record EdFiAssessment(string Key, string Title, ValueList<string> Grades, EvidencePurpose Purpose, ValueList<EdFiScale> Scales);
