namespace PersonalizedLearning.Simulation;

/// <summary>Where one practice may lead from one state.</summary>
/// <param name="Competency">The position of the competency that is practised.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Probability">How likely that is, above 0 and at most 1.</param>
public readonly record struct StateTransition(int Competency, int From, int To, double Probability);
