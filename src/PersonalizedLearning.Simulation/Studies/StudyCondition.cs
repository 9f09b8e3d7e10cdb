namespace PersonalizedLearning.Simulation;

/// <summary>One cell of a study: who is led how, and for how long.</summary>
/// <param name="Population">Who.</param>
/// <param name="Policy">How mastery is decided.</param>
/// <param name="Selector">What chooses the next step.</param>
/// <param name="Budget">How much practice there is.</param>
public sealed record StudyCondition(LearnerPopulation Population, StudyPolicy Policy, StudySelector Selector, StudyBudget Budget)
{
    /// <summary>Gets who.</summary>
    public LearnerPopulation Population { get; } = Population ?? throw new ArgumentNullException(nameof(Population));

    /// <summary>Gets how mastery is decided.</summary>
    public StudyPolicy Policy { get; } = Policy ?? throw new ArgumentNullException(nameof(Policy));

    /// <summary>Gets what chooses the next step.</summary>
    public StudySelector Selector { get; } = Selector ?? throw new ArgumentNullException(nameof(Selector));

    /// <summary>Gets how much practice there is.</summary>
    public StudyBudget Budget { get; } = Budget ?? throw new ArgumentNullException(nameof(Budget));
}
