using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of half-life regression as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record HlrDocument(double? Right = null, double? Wrong = null, double? Bias = null, double? CorrectFrom = null)
{
    public static HlrDocument Of(IMasteryPolicy policy)
    {
        var settings = ((HalfLifeRegression)policy).Settings;
        return new(settings.Right, settings.Wrong, settings.Bias, settings.CorrectFrom);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new HlrParameters();
        return new HalfLifeRegression(new HlrParameters
        {
            Right = Right ?? standard.Right,
            Wrong = Wrong ?? standard.Wrong,
            Bias = Bias ?? standard.Bias,
            CorrectFrom = CorrectFrom ?? standard.CorrectFrom,
        });
    }
}
