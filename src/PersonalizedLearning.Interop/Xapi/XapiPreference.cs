namespace PersonalizedLearning.Interop;

/// <summary>Which part of a result becomes the outcome where there are both.</summary>
public enum XapiPreference
{
    /// <summary>The score for verbs that speak of a result, success for those that judge, such as passed.</summary>
    ByVerb,

    /// <summary>The score.</summary>
    Score,

    /// <summary>Success.</summary>
    Success,
}
