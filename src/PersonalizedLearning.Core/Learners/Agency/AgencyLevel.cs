namespace PersonalizedLearning.Learners;

/// <summary>How much say somebody has in a decision, from least to most.</summary>
public enum AgencyLevel
{
    /// <summary>Is told what was decided.</summary>
    Informed,

    /// <summary>Is heard before it is decided.</summary>
    Consulted,

    /// <summary>Decides together with all others who do: nothing is decided until each has agreed.</summary>
    CoDecides,

    /// <summary>Decides: the others' agreement is not needed, and not enough.</summary>
    Decides,
}
