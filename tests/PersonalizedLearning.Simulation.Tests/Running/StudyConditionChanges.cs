namespace PersonalizedLearning.Simulation.Tests.Running;

/// <summary>Conditions that differ in one thing.</summary>
internal static class StudyConditionChanges
{
    public static StudyCondition With(
        this StudyCondition condition, LearnerPopulation? population = null, StudyPolicy? policy = null, StudySelector? selector = null, StudyBudget? budget = null) =>
        new(population ?? condition.Population, policy ?? condition.Policy, selector ?? condition.Selector, budget ?? condition.Budget);
}
