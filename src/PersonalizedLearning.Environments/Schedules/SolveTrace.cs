namespace PersonalizedLearning.Environments;

/// <summary>How a schedule was found.</summary>
/// <param name="Solver">The name of the solver.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Work">Rounds of improvement done.</param>
/// <param name="End">Why the search ended.</param>
/// <param name="Steps">The worth after each round that found a better schedule, and the bound then.</param>
public sealed record SolveTrace(string Solver, ulong Seed, long Work, SolveEnd End, ValueList<SolveProgress> Steps);
