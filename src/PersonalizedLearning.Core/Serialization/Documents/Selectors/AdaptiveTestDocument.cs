using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of an adaptive test as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record AdaptiveTestDocument(
    SortedDictionary<string, IrtItemDocument?>? ByItem = null, double? PriorMean = null, double? PriorStandardDeviation = null, ItemCriterion? Criterion = null, int? Strata = null,
    int? Randomesque = null, SortedDictionary<string, double>? Exposure = null, int? MinItems = null, int? MaxItems = null, double? StandardError = null)
{
    public static AdaptiveTestDocument Of(ISelector selector)
    {
        var settings = ((MaximumInformationSelector)selector).Settings;
        var exposure = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var item in settings.Exposure)
        {
            exposure.Add(item.Item, item.Probability);
        }

        return new(
            IrtItemDocument.Of(settings.Bank), settings.Prior.Mean, settings.Prior.StandardDeviation, settings.Criterion, settings.Strata, settings.Randomesque, exposure,
            settings.MinItems, settings.MaxItems, settings.StandardError);
    }

    public ISelector ToSelector()
    {
        var standard = new AdaptiveTestParameters();
        return new MaximumInformationSelector(new AdaptiveTestParameters
        {
            Bank = IrtItemDocument.ToBank(ByItem, ItemResponseFunction.Rasch(0)),
            Prior = new AbilityPrior
            {
                Mean = PriorMean ?? standard.Prior.Mean,
                StandardDeviation = PriorStandardDeviation ?? standard.Prior.StandardDeviation,
            },
            Criterion = Criterion ?? standard.Criterion,
            Strata = Strata ?? standard.Strata,
            Randomesque = Randomesque ?? standard.Randomesque,
            Exposure = (Exposure ?? []).Select(item => new ItemExposure(item.Key, item.Value)).ToValueList(),
            MinItems = MinItems ?? standard.MinItems,
            MaxItems = MaxItems ?? standard.MaxItems,
            StandardError = StandardError ?? standard.StandardError,
        });
    }
}
