namespace PersonalizedLearning.Paths;

/// <summary>How chance chooses among candidates that are about as good.</summary>
public enum Exploration
{
    /// <summary>Mostly the best that is left, now and then any, all alike.</summary>
    EpsilonGreedy,

    /// <summary>Each in proportion to the exponential of its score: a Plackett–Luce model (Luce 1959, Plackett 1975).</summary>
    Softmax,
}
