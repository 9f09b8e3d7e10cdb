namespace PersonalizedLearning.Paths;

/// <summary>What is wrong with what is asked, though it can be answered.</summary>
internal static class RequestProblems
{
    /// <summary>Finds an empty catalog, goals whose time is over, and cycles that keep something open from ever becoming ready.</summary>
    public static IEnumerable<Diagnostic> Of(RecommendationRequest request)
    {
        var learner = request.Learner;
        if (request.Catalog is { Catalog.Experiences.Count: 0 } catalog)
        {
            yield return new Diagnostic(
                "empty-catalog", DiagnosticSeverity.Warning, catalog.Catalog.Id, $"Catalog '{catalog.Catalog.Id}' holds no experience; competencies are recommended without one.");
        }

        foreach (var goal in learner.Aims.Goals)
        {
            if (goal.Due < learner.AsOf)
            {
                yield return new Diagnostic(
                    "due-past", DiagnosticSeverity.Info, goal.Competency.Value,
                    $"Goal '{goal.Competency}' was due at {goal.Due}, before {learner.AsOf}; it counts as due now.");
            }
        }

        if (learner.Graph.Cycles.Count > 0)
        {
            foreach (var (cycle, problem) in learner.Graph.Cycles.Zip(learner.Graph.CycleDiagnostics()))
            {
                if (cycle.Any(index => learner.Scope.Contains(index) && !learner.Frontier.IsMastered(index) && !learner.Frontier.IsReady(index)))
                {
                    yield return problem;
                }
            }
        }
    }
}
