using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of item response theory as they stand in JSON; what is left out keeps its default, and of an item that of the typical one.</summary>
internal sealed record IrtDocument(
    double? Discrimination = null, double? Difficulty = null, double? LowerAsymptote = null, double? UpperAsymptote = null,
    double? PriorMean = null, double? PriorStandardDeviation = null, double? CorrectFrom = null, SortedDictionary<string, IrtItemDocument?>? ByItem = null)
{
    public static IrtDocument Of(IMasteryPolicy policy)
    {
        var settings = ((ItemResponseTheory)policy).Settings;
        var typical = settings.Typical;
        return new(
            typical.Discrimination, typical.Difficulty, typical.LowerAsymptote, typical.UpperAsymptote,
            settings.Prior.Mean, settings.Prior.StandardDeviation, settings.CorrectFrom, IrtItemDocument.Of(settings.ByItem));
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new IrtParameters();
        var typical = new IrtItemDocument(Discrimination, Difficulty, LowerAsymptote, UpperAsymptote).ToFunction(standard.Typical);
        return new ItemResponseTheory(new IrtParameters
        {
            Typical = typical,
            Prior = new AbilityPrior
            {
                Mean = PriorMean ?? standard.Prior.Mean,
                StandardDeviation = PriorStandardDeviation ?? standard.Prior.StandardDeviation,
            },
            CorrectFrom = CorrectFrom ?? standard.CorrectFrom,
            ByItem = IrtItemDocument.ToBank(ByItem, typical),
        });
    }
}
