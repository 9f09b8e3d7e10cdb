using PersonalizedLearning.Feedback;

namespace PersonalizedLearning.Core.Tests.Feedback;

/// <summary>The feedback of the sample, word for word.</summary>
internal static class GoldenTexts
{
    public static string Of(Audience audience, string language) => ((audience, language) switch
    {
        _ => string.Empty,
    }).ReplaceLineEndings("\n");
}
