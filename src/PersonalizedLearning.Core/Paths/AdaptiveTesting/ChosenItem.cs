namespace PersonalizedLearning.Paths;

/// <summary>An item that an adaptive test gives next.</summary>
/// <param name="Item">Its place in the bank.</param>
/// <param name="Information">Its information on the ability estimated so far, from 0.</param>
/// <param name="Propensity">How likely it was to be chosen given those before it, above 0, at most 1; 1 where nothing is left to chance.</param>
public readonly record struct ChosenItem(int Item, double Information, double Propensity);
