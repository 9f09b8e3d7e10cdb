namespace PersonalizedLearning.Interop;

/// <summary>The rules of results.</summary>
internal static class XapiResultCheck
{
    public static void Check(XapiResult result, XapiPlace place)
    {
        XapiMembers.Check(result.Other, XapiTerms.OfResult, place);
        XapiMembers.Extensions(result.Extensions, place);
        if (result.Duration is { } duration && !Iso8601Duration.TryParse(duration, out _))
        {
            place.Error("duration-format", "duration", $"'{JsonText.Short(duration)}' is no duration of ISO 8601; expected such as PT1H30M, P2W or PT0.5H.");
        }

        if (result.Score is { } score)
        {
            Check(score, place.In("score"));
        }
    }

    private static void Check(XapiScore score, XapiPlace place)
    {
        XapiMembers.Check(score.Other, XapiTerms.OfScore, place);
        if (score.Scaled is < -1 or > 1)
        {
            place.Error("scaled-out-of-range", "scaled", FormattableString.Invariant($"The scaled score is {score.Scaled:R}; expected a number from -1 to 1."));
        }

        if (score.Min >= score.Max)
        {
            place.Error("score-range-empty", null, FormattableString.Invariant($"The least score is {score.Min:R} and the greatest {score.Max:R}; expected a greater one."));
        }

        if (score.Raw < score.Min || score.Raw > score.Max)
        {
            place.Error("score-out-of-range", "raw", FormattableString.Invariant($"The score is {score.Raw:R}; expected a number from {score.Min:R} to {score.Max:R}."));
        }
    }
}
