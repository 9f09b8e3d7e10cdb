namespace PersonalizedLearning.Paths;

/// <summary>In what the plans of learners may vary from each other.</summary>
public enum VariationAxis
{
    /// <summary>In where they lead: goals and outcomes.</summary>
    Objectives,

    /// <summary>In what is learnt on the way, and in which order.</summary>
    Content,

    /// <summary>In how it is learnt and shown: experiences, places, times of work, demonstrations, and what is made different.</summary>
    Methods,

    /// <summary>In how fast: pace, minutes and due dates.</summary>
    Pace,
}
