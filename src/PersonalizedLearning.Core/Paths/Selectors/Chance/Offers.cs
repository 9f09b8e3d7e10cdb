using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>What a request has on offer for a competency: the experiences that its constraints allow, or the competency alone where there is no experience.</summary>
internal static class Offers
{
    /// <summary>What would be asked of a learner: to learn, to come back to what has lapsed, or to show again what is mastered.</summary>
    public static RecommendationKind KindOf(LearnerState learner, int competency) =>
        learner.Frontier.IsMastered(competency) ? RecommendationKind.Assess
        : learner.StatusOf(competency) == MasteryStatus.Lapsed ? RecommendationKind.Review
        : RecommendationKind.Learn;

    /// <summary>The experiences for a competency, allowed or not, by their position in the catalog.</summary>
    public static ReadOnlySpan<int> For(RecommendationRequest request, int competency, RecommendationKind kind) =>
        request.Catalog is not { } catalog ? []
        : kind == RecommendationKind.Assess ? catalog.Evidencing(competency) : catalog.Teaching(competency);

    /// <summary>Whether the constraints of the request, its minutes and the attempts left allow an experience, or the competency alone for −1.</summary>
    public static bool Allows(RecommendationRequest request, int competency, RecommendationKind kind, int experience)
    {
        var isLimited = experience >= 0 && request.Catalog!.LimitsAttempts;
        if (experience >= 0 && request.Catalog!.MinutesOf(experience) > request.Minutes)
        {
            return false;
        }

        if (request.Filters.Count == 0 && !isLimited)
        {
            return true;
        }

        var candidate = new Candidate(request, competency, kind, experience < 0 ? null : request.Catalog![experience]);
        foreach (var filter in request.Filters.AsSpan())
        {
            if (!filter.Allows(candidate))
            {
                return false;
            }
        }

        return !isLimited || AttemptsFilter.Instance.Allows(candidate);
    }

    /// <summary>How many experiences are allowed; 1 for the competency alone.</summary>
    public static int Count(RecommendationRequest request, int competency, RecommendationKind kind)
    {
        var offered = For(request, competency, kind);
        if (offered.IsEmpty)
        {
            return Allows(request, competency, kind, -1) ? 1 : 0;
        }

        var count = 0;
        foreach (var experience in offered)
        {
            count += Allows(request, competency, kind, experience) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The allowed experience at a place from 0 to below <see cref="Count"/>; −1 for the competency alone.</summary>
    public static int At(RecommendationRequest request, int competency, RecommendationKind kind, int place)
    {
        foreach (var experience in For(request, competency, kind))
        {
            if (Allows(request, competency, kind, experience) && place-- == 0)
            {
                return experience;
            }
        }

        return -1;
    }
}
