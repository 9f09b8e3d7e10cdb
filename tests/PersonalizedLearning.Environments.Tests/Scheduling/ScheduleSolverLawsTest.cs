using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests.Scheduling;

public sealed class ScheduleSolverLawsTest() : ScheduleSolverLaws<ScheduleSolver>(new ScheduleSolver(new ScheduleSolverOptions { MaxRemedies = 1, MaxVerifiedPrices = 1, TrialWork = 2 }))
{
    protected override double BoundSlack => 0.01;
}
