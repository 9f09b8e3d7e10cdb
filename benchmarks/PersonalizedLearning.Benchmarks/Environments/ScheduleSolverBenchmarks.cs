using BenchmarkDotNet.Attributes;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>The schedule of a small school, 30 learners × 6 blocks × 3 staff, and its change after one absence.</summary>
[MemoryDiagnoser]
public class ScheduleSolverBenchmarks
{
    private const int Learners = 30;
    private const int Blocks = 6;
    private const int Staff = 3;
    private const int Competencies = 8;

    private static readonly SolveOptions Options = new() { Seed = 1, WorkLimit = 30 };

    private readonly ScheduleSolver solver = new(new ScheduleSolverOptions { MaxRemedies = 0, MaxVerifiedPrices = 0 });
    private readonly EnvironmentProblem problem = Problem();
    private Schedule known = null!;

    [GlobalSetup]
    public void Setup() => known = solver.Solve(problem, Options).Schedule;

    [Benchmark]
    public double Solve() => solver.Solve(problem, Options).Value;

    [Benchmark]
    public int Replan() => solver.Replan(problem, known, [new StaffAbsent(StaffId.From("t0")) { Blocks = [BlockId.From("b0")] }], Options).Changes.Count;

    private static EnvironmentProblem Problem() => new()
    {
        Modalities =
        [
            new ModalityProfile { Id = ModalityId.From("group"), Form = Modality.SmallGroup, MinSize = 3, MaxSize = 8 },
            new ModalityProfile { Id = ModalityId.From("independent"), Form = Modality.Alone, Supervision = Supervision.Monitor, MaxSize = 30, SameCompetency = false },
        ],
        Offerings = [.. Enumerable.Range(0, Competencies).Select(number => new CompetencyOffering(CompetencyId.From($"c{number}"), SubjectId.From($"s{number % 2}"), 1))],
        Staff = [.. Enumerable.Range(0, Staff).Select(number => new StaffMember { Id = StaffId.From($"t{number}"), Skills = [new Skill(SubjectId.From($"s{number % 2}"), 0, 3)] })],
        Spaces = [.. Enumerable.Range(0, Staff).Select(number => new LearningSpace { Id = SpaceId.From($"r{number}"), Capacity = 30 })],
        Blocks = [.. Enumerable.Range(0, Blocks).Select(number => new TimeBlock
        {
            Id = BlockId.From($"b{number}"), Date = new LocalDate(2026, 9, 7), Start = new LocalTime(8 + number, 0), Minutes = 45,
        })],
        Needs = [.. Enumerable.Range(0, Learners * 4).Select(number => new ScheduleNeed
        {
            Learner = LearnerId.From($"l{number / 4}"),
            Competency = CompetencyId.From($"c{(number + (number / 4)) % Competencies}"),
            RemainingMinutes = 45 + (45 * (number % 3)),
            Priority = 1 + (number % 5 / 4.0),
        })],
    };
}
