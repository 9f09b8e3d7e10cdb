namespace PersonalizedLearning.Paths;

/// <summary>By what the next item of an adaptive test is the best.</summary>
public enum ItemCriterion
{
    /// <summary>The most information on the ability estimated so far (Lord 1980).</summary>
    Information,

    /// <summary>The difficulty nearest to the ability estimated so far (Urry 1970).</summary>
    Difficulty,
}
