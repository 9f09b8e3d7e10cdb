namespace PersonalizedLearning.Environments;

/// <summary>How groups were found.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Work">Rounds done: each is a thousand looks at a change.</param>
/// <param name="End">Why the search ended.</param>
public sealed record GroupingTrace(ulong Seed, long Work, SolveEnd End);
