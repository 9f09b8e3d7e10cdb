using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>What the configuration of a study may name: what is built in, and what an application adds.</summary>
public sealed record StudyNames
{
    /// <summary>Gets what is built in.</summary>
    public static StudyNames Standard { get; } = new();

    /// <summary>Gets the models of learners.</summary>
    public LearnerModelRegistry Models { get; init => field = value ?? throw new ArgumentNullException(nameof(Models)); } = LearnerModelRegistry.Standard;

    /// <summary>Gets the mastery policies.</summary>
    public MasteryPolicyRegistry Policies { get; init => field = value ?? throw new ArgumentNullException(nameof(Policies)); } = MasteryPolicyRegistry.Standard;

    /// <summary>Gets the selectors; those that see the truth are known besides.</summary>
    public SelectorRegistry Selectors { get; init => field = value ?? throw new ArgumentNullException(nameof(Selectors)); } = SelectorRegistry.Standard;

    /// <summary>Gets the measures.</summary>
    public ValueList<StudyMeasure> Measures { get; init; } = StudyMeasures.Standard;
}
