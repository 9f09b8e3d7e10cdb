using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of Bayesian knowledge tracing as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record BktDocument(
    double? Prior = null, double? Learn = null, double? Forget = null, double? Guess = null, double? Slip = null, double? CorrectFrom = null,
    double? ForgetPerDay = null, double? IndividualPrior = null, SortedDictionary<string, BktItemDocument?>? ByItem = null)
{
    public static BktDocument Of(IMasteryPolicy policy)
    {
        var settings = ((BayesianKnowledgeTracing)policy).Settings;
        return new(
            settings.Prior, settings.Learn, settings.Forget, settings.Guess, settings.Slip, settings.CorrectFrom, settings.ForgetPerDay,
            settings.IndividualPrior, BktItemDocument.Of(settings.ByItem));
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new BktParameters();
        return new BayesianKnowledgeTracing(new BktParameters
        {
            Prior = Prior ?? standard.Prior,
            Learn = Learn ?? standard.Learn,
            Forget = Forget ?? standard.Forget,
            Guess = Guess ?? standard.Guess,
            Slip = Slip ?? standard.Slip,
            CorrectFrom = CorrectFrom ?? standard.CorrectFrom,
            ForgetPerDay = ForgetPerDay ?? standard.ForgetPerDay,
            IndividualPrior = IndividualPrior ?? standard.IndividualPrior,
            ByItem = BktItemDocument.ToItems(ByItem),
        });
    }
}

/// <summary>The parameters of the weighted average as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record WeightedAverageDocument(double? LatestWeight = null, double? PointsPossible = null)
{
    public static WeightedAverageDocument Of(IMasteryPolicy policy)
    {
        var settings = ((WeightedAverage)policy).Settings;
        return new(settings.LatestWeight, settings.PointsPossible);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new WeightedAverageParameters();
        return new WeightedAverage(new WeightedAverageParameters
        {
            LatestWeight = LatestWeight ?? standard.LatestWeight,
            PointsPossible = PointsPossible ?? standard.PointsPossible,
        });
    }
}
