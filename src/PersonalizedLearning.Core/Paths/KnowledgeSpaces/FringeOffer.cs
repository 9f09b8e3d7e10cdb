namespace PersonalizedLearning.Paths;

/// <summary>Offers a competency of an outer fringe, by how much waits for it.</summary>
internal static class FringeOffer
{
    public static void Add(RecommendationRequest request, int competency, ref Ranking best)
    {
        var scope = request.Learner.Scope;
        var kind = Offers.KindOf(request.Learner, competency);
        if (Offers.Count(request, competency, kind) > 0)
        {
            var score = Math.Min(scope.Unlocks(competency) / (double)scope.OpenCount, 1);
            best.Offer(new RankedCandidate(competency, Offers.At(request, competency, kind, 0), kind, score));
        }
    }
}
