using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of lowest mastery first as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record LowestMasteryDocument(double? Threshold = null, bool? HighestFirst = null)
{
    public static LowestMasteryDocument Of(ISelector selector)
    {
        var settings = ((LowestMasterySelector)selector).Settings;
        return new(settings.Threshold, settings.HighestFirst);
    }

    public ISelector ToSelector()
    {
        var standard = new LowestMasteryParameters();
        return new LowestMasterySelector(new LowestMasteryParameters { Threshold = Threshold ?? standard.Threshold, HighestFirst = HighestFirst ?? standard.HighestFirst });
    }
}
