using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of Ebisu as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record EbisuDocument(double? Alpha = null, double? Beta = null, double? Days = null, double? CorrectFrom = null)
{
    public static EbisuDocument Of(IMasteryPolicy policy)
    {
        var settings = ((Ebisu)policy).Settings;
        return new(settings.Alpha, settings.Beta, settings.Days, settings.CorrectFrom);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new EbisuParameters();
        return new Ebisu(new EbisuParameters
        {
            Alpha = Alpha ?? standard.Alpha,
            Beta = Beta ?? standard.Beta,
            Days = Days ?? standard.Days,
            CorrectFrom = CorrectFrom ?? standard.CorrectFrom,
        });
    }
}
