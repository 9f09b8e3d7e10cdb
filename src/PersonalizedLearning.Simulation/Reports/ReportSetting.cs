namespace PersonalizedLearning.Simulation;

/// <summary>What arms have in common that are compared: the learners and the budget.</summary>
/// <param name="Name">What a reader calls it.</param>
/// <param name="Population">The name of the population.</param>
/// <param name="Budget">The budget.</param>
/// <param name="Conditions">Its cells by their position in the study.</param>
internal sealed record ReportSetting(string Name, string Population, StudyBudget Budget, IReadOnlyList<int> Conditions);
