using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>Tells how a new path differs from the one agreed before.</summary>
internal static class PlanChanges
{
    public static ValueList<PathChange> Of(LearnerState state, PlanRequest request, PlanScope scope, IReadOnlyList<int> steps)
    {
        var framework = state.Graph.Framework;
        CompetencyId[] now = [.. steps.Select(step => framework[scope.Indices[step]].Id)];
        var (isNow, wasAgreed) = (now.ToHashSet(), request.Agreed.ToHashSet());
        CompetencyId[] order = [.. now.Where(wasAgreed.Contains)];
        var gone = request.Agreed.Where(competency => !isNow.Contains(competency)).Select(competency => new PathChange(competency, WhyGone(competency)));
        var moved = request.Agreed.Where(isNow.Contains).Where((competency, place) => order[place] != competency).Select(competency => new PathChange(competency, PathChangeKind.Moved));
        var added = now.Where(competency => !wasAgreed.Contains(competency)).Select(competency => new PathChange(competency, PathChangeKind.Added));
        return [.. gone, .. moved, .. added];

        PathChangeKind WhyGone(CompetencyId competency)
        {
            var index = framework.IndexOf(competency);
            return index >= 0 && PlanGoals.IsMastered(state, index) ? PathChangeKind.Mastered
                : scope.NumberOf(index) < 0 ? PathChangeKind.NotNeeded
                : PathChangeKind.Displaced;
        }
    }
}
