namespace PersonalizedLearning.Simulation;

/// <summary>What a learner chooses among who does not take what is recommended.</summary>
public enum ChoiceAmong
{
    /// <summary>What he is ready for.</summary>
    Ready,

    /// <summary>Everything in the framework, ready or not.</summary>
    Any,
}
