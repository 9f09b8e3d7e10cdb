namespace PersonalizedLearning.Competencies;

/// <summary>What building a framework gave: the usable framework and every problem found on the way.</summary>
/// <param name="Framework">The framework, without what could not be used.</param>
/// <param name="Diagnostics">The problems, in the order in which they were found.</param>
public sealed record FrameworkBuild(CompetencyFramework Framework, IReadOnlyList<Diagnostic> Diagnostics);
