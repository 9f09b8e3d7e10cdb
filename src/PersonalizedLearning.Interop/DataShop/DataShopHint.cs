namespace PersonalizedLearning.Interop;

/// <summary>What a request for a hint counts as in a table of DataShop.</summary>
public enum DataShopHint
{
    /// <summary>As an incorrect answer, as the learning curves of DataShop have it.</summary>
    Incorrect,

    /// <summary>As no answer.</summary>
    None,
}
