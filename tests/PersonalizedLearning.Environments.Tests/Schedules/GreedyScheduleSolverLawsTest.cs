using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests.Schedules;

public sealed class GreedyScheduleSolverLawsTest() : ScheduleSolverLaws<GreedyScheduleSolver>(new GreedyScheduleSolver());
