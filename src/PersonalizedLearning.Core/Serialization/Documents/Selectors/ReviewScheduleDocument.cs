using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>The model and the costs of a schedule of reviews as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record ReviewScheduleDocument(
    double? RecallCost = null, double? ForgetCost = null, double? TargetDays = null, int? Difficulty = null, double[]? Recall = null, double[]? Forget = null)
{
    public static ReviewScheduleDocument Of(ISelector selector)
    {
        var settings = ((ReviewSelector)selector).Schedule.Parameters;
        return new(settings.RecallCost, settings.ForgetCost, settings.TargetDays, settings.Difficulty, [.. settings.Recall], [.. settings.Forget]);
    }

    public ISelector ToSelector()
    {
        var standard = ReviewSchedule.Standard;
        var settings = new ReviewScheduleParameters
        {
            RecallCost = RecallCost ?? standard.Parameters.RecallCost,
            ForgetCost = ForgetCost ?? standard.Parameters.ForgetCost,
            TargetDays = TargetDays ?? standard.Parameters.TargetDays,
            Difficulty = Difficulty ?? standard.Parameters.Difficulty,
            Recall = Recall?.ToValueList() ?? standard.Parameters.Recall,
            Forget = Forget?.ToValueList() ?? standard.Parameters.Forget,
        };
        return new ReviewSelector(settings == standard.Parameters ? standard : new ReviewSchedule(settings));
    }
}
