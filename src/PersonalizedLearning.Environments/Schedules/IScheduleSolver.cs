namespace PersonalizedLearning.Environments;

/// <summary>Makes schedules. The seam at which another solver can be put in.</summary>
public interface IScheduleSolver
{
    /// <summary>Makes the best schedule that it can find.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">How long to look, and from where to start.</param>
    /// <param name="progress">Is told of every better schedule and bound; null for nobody.</param>
    /// <param name="cancellationToken">Ends the search early: the best schedule so far is returned.</param>
    /// <returns>The schedule, how good it is, and what could not be met and why.</returns>
    /// <exception cref="ArgumentException">The problem has an issue that is an error; validate it first.</exception>
    ScheduleProposal Solve(EnvironmentProblem problem, SolveOptions options, IProgress<SolveProgress>? progress = null, CancellationToken cancellationToken = default);
}
