using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests.Scheduling;

public sealed class ScheduleSolverLawsTest() : ScheduleSolverLaws<ScheduleSolver>(new ScheduleSolver());
