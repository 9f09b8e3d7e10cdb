namespace PersonalizedLearning.Paths;

/// <summary>How a step of an agreed path fares in a new one, and why.</summary>
public enum PathChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is mastered by now.</summary>
    Mastered,

    /// <summary>No goal needs it any more.</summary>
    NotNeeded,

    /// <summary>The time is spent better on other steps.</summary>
    Displaced,

    /// <summary>It comes at another place among the steps that stay.</summary>
    Moved,
}
