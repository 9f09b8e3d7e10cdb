namespace PersonalizedLearning.Simulation;

/// <summary>On which scale a parameter of a model is moved.</summary>
public enum ParameterScale
{
    /// <summary>As it is: a number of either sign, such as log odds.</summary>
    Plain,

    /// <summary>By its logarithm: a number from 0, such as a rate or a number of days.</summary>
    Logarithm,

    /// <summary>By its log odds: a probability.</summary>
    LogOdds,
}
