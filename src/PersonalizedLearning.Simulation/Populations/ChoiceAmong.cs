namespace PersonalizedLearning.Simulation;

/// <summary>What a learner chooses among who does not take what is recommended.</summary>
public enum ChoiceAmong
{
    /// <summary>What he is ready for.</summary>
    Ready,

    /// <summary>Every competency of the framework that is no heading, ready or not.</summary>
    Any,
}
