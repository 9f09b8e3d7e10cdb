namespace PersonalizedLearning.Paths;

/// <summary>Why nothing is recommended.</summary>
internal static class NothingLeft
{
    private const int MostNamed = 5;

    /// <summary>Finds the reason why a selector chose nothing.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="selector">The name of the selector.</param>
    public static Diagnostic Of(RecommendationRequest request, string selector)
    {
        var ready = 0;
        foreach (var index in request.Learner.Frontier.Ready)
        {
            ready += request.Learner.Scope.Contains(index) ? 1 : 0;
        }

        return ready == 0 ? Of(request.Learner, refusals: null)
            : request.Filters.Count > 0 || request.Minutes is not null || request.Catalog?.LimitsAttempts == true ? Filtered(request.Learner)
            : new Diagnostic(
                "nothing-chosen", DiagnosticSeverity.Info, request.Learner.Learner.Value,
                FormattableString.Invariant($"Selector '{selector}' has nothing to offer now, though {ready} competencies are ready."));
    }

    /// <summary>The reason where constraints refused all there was, and nobody counted which.</summary>
    public static Diagnostic Filtered(LearnerState learner) => new(
        "nothing-left", DiagnosticSeverity.Warning, learner.Learner.Value, "The constraints leave no experience for any competency that is ready or due to be shown again.");

    /// <summary>Finds the reason, with what is blocked.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="refusals">What constraints have refused; null where there are none.</param>
    public static Diagnostic Of(LearnerState learner, Refusals? refusals)
    {
        if (refusals?.Any == true)
        {
            return refusals.NothingLeft();
        }

        if (learner.Scope.OpenCount == 0)
        {
            return new Diagnostic("goals-reached", DiagnosticSeverity.Info, learner.Learner.Value, "Everything on the way to the goals is mastered, and nothing is due to be shown again.");
        }

        int[] open = [.. Enumerable.Range(0, learner.Graph.Count).Where(index => learner.Scope.Contains(index) && !learner.Frontier.IsMastered(index))];
        int[] ready = [.. open.Where(learner.Frontier.IsReady)];
        return ready.Length > 0
            ? new Diagnostic(
                "nothing-found", DiagnosticSeverity.Warning, learner.Learner.Value,
                FormattableString.Invariant($"Of the {learner.Scope.OpenCount} open competencies {ready.Length} are ready, but no source of candidates that is switched on finds them: {Named(ready)}."))
            : new Diagnostic(
                "nothing-ready", DiagnosticSeverity.Warning, learner.Learner.Value,
                FormattableString.Invariant($"None of the {learner.Scope.OpenCount} open competencies is ready, as their prerequisites form a cycle or lie outside the goals: {Named(open)}."));

        string Named(int[] indices) => string.Join(", ", indices.Select(index => learner.Graph.Framework[index].Id).Take(MostNamed));
    }
}
