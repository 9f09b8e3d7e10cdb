namespace PersonalizedLearning.Paths;

/// <summary>A competency in a drawing, with one of its experiences, each as likely as any other.</summary>
internal static class DrawnOffer
{
    /// <summary>Lets a competency take part, unless the constraints leave nothing for it.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="competency">The competency.</param>
    /// <param name="weight">Its weight, above 0, which is its score too.</param>
    /// <param name="drawing">The drawing.</param>
    public static void Enter(RecommendationRequest request, int competency, double weight, ref Drawing drawing)
    {
        var kind = Offers.KindOf(request.Learner, competency);
        var allowed = Offers.Count(request, competency, kind);
        if (allowed > 0)
        {
            var chance = Lot.Of(request.Seed, request.Learner.Graph.Framework[competency].Id.Value);
            var lot = chance.Next();
            var experience = Offers.At(request, competency, kind, chance.NextBelow(allowed));
            drawing.Offer(new RankedCandidate(competency, experience, kind, weight, 1.0 / allowed), weight, lot);
        }
    }
}
