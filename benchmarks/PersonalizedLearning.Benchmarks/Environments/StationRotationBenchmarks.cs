using BenchmarkDotNet.Attributes;
using NodaTime;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>The plan of a station rotation of four stations for one class, and the check of the schedule that it makes.</summary>
[MemoryDiagnoser]
public class StationRotationBenchmarks
{
    private const int Stations = 4;

    private static readonly ModalityId Online = ModalityId.From("online");
    private static readonly ModalityId Group = ModalityId.From("group");
    private static readonly SpaceId Room = SpaceId.From("room");

    private StationRotation model = null!;
    private EnvironmentProblem problem = null!;
    private Schedule schedule = null!;

    [Params(30, 300)]
    public int Learners { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        problem = Problem();
        model = new StationRotation(CourseId.From("course"), StaffId.From("teacher"))
        {
            Learners = [.. Enumerable.Range(0, Learners).Select(number => LearnerId.From($"learner{number}"))],
            Control = [LearnerControl.Pace],
            Stations = [.. Enumerable.Range(0, Stations).Select(number => new Station($"station{number}", number == 0 ? Group : Online, Room, Learners) { IsTeacherLed = number == 0 })],
            Rotations = [.. problem.Blocks.Select(block => block.Id)],
        };
        schedule = new Schedule([.. model.Plan(problem).Sessions.Select(SessionOf)], []);
        if (schedule.Sessions.Count != Stations * Stations || model.Check(problem, schedule).Count > 0)
        {
            throw new InvalidOperationException("The rotation was not planned by its rules.");
        }
    }

    [Benchmark]
    public int Plan() => model.Plan(problem).Sessions.Count;

    [Benchmark]
    public int Check() => model.Check(problem, schedule).Count;

    private static EnvironmentProblem Problem() => new()
    {
        Modalities =
        [
            new ModalityProfile { Id = Group, Form = Modality.SmallGroup, MaxSize = 100, SameCompetency = false },
            new ModalityProfile { Id = Online, Form = Modality.Online, MaxSize = 100, Supervision = Supervision.None, Online = true },
        ],
        Staff = [new StaffMember { Id = StaffId.From("teacher") }],
        Spaces = [new LearningSpace { Id = Room, Capacity = 300, MaxConcurrentGroups = Stations }],
        Blocks =
        [
            .. Enumerable.Range(0, Stations).Select(number => new TimeBlock
            {
                Id = BlockId.From($"block{number}"), Date = new LocalDate(2026, 9, 7), Start = new LocalTime(8 + number, 0), Minutes = 45,
            }),
        ],
    };

    private static Session SessionOf(SessionPin pin) => new()
    {
        Id = pin.Session, Block = pin.Block, Modality = pin.Modality, Course = pin.Course, Staff = pin.Staff, Space = pin.Space, Learners = pin.Learners, Station = pin.Station, IsRequired = true,
    };
}
