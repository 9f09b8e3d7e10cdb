namespace PersonalizedLearning.Simulation;

/// <summary>What a draw of chance is for. Draws for one purpose never move those for another, so that two experiments which differ in one thing share the luck in all others.</summary>
public enum ChancePurpose
{
    /// <summary>Who a learner is: parameters and the state at the start.</summary>
    Person,

    /// <summary>Whether an answer is right.</summary>
    Answer,

    /// <summary>Whether practice has taught something, or time has taken it away.</summary>
    Learning,

    /// <summary>How long an answer takes.</summary>
    Time,

    /// <summary>Whether the learner goes on.</summary>
    Engagement,

    /// <summary>Whether the learner does what is recommended, and what instead.</summary>
    Choice,

    /// <summary>What a selector draws.</summary>
    Selection,

    /// <summary>Which cells a study has.</summary>
    Design,
}
