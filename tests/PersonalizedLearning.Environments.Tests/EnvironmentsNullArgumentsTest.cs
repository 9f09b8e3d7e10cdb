using Microsoft.Extensions.DependencyInjection;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Assemblies;
using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests;

public sealed class EnvironmentsNullArgumentsTest() : NullArgumentLaws("PersonalizedLearning.Environments", new Dictionary<Type, object>
{
    [typeof(string)] = "sample",
    [typeof(int)] = 1,
    [typeof(CompetencyOffering)] = new CompetencyOffering(Competencies.CompetencyId.From("c"), SubjectId.From("s"), 1),
    [typeof(ModalityProfile)] = new ModalityProfile { Id = ModalityId.From("m"), Form = Paths.Modality.SmallGroup, MaxSize = 5 },
    [typeof(EnvironmentProblem)] = new EnvironmentProblem(),
    [typeof(TimeBlock)] = new TimeBlock { Id = BlockId.From("b"), Date = new NodaTime.LocalDate(2026, 9, 7), Start = new NodaTime.LocalTime(8, 0), Minutes = 45 },
    [typeof(Schedule)] = new Schedule([], []),
    [typeof(GroupingProblem)] = new GroupingProblem { Sizes = GroupSizes.Equal(0) },
    [typeof(NamedDescriptor<GroupingPolicy>)] = NamedDescriptor<GroupingPolicy>.Create("own", 1, GroupingJsonContext.Default.PlainPolicyDocument, _ => new ConnectionPolicy(), _ => new PlainPolicyDocument()),
    [typeof(GroupingPolicyRegistry)] = GroupingPolicyRegistry.Standard,
    [typeof(GroupingPolicy)] = new ConnectionPolicy(),
    [typeof(GroupingTerms)] = new GroupingTerms(new GroupingProblem { Sizes = GroupSizes.Equal(0) }),
    [typeof(GroupingTask)] = new GroupingTask(new GroupingProblem { Sizes = GroupSizes.Equal(0) }, new ConnectionPolicy()),
    [typeof(SimilarityPolicy)] = new SimilarityPolicy(FeatureSet.Standard),
    [typeof(MixedReadinessPolicy)] = new MixedReadinessPolicy(FeatureSet.OfReadiness),
    [typeof(AvoidRepeatsPolicy)] = new AvoidRepeatsPolicy(),
    [typeof(NoIsolationPolicy)] = new NoIsolationPolicy("a"),
    [typeof(RandomPolicy)] = new RandomPolicy(1),
    [typeof(CompositePolicy)] = new CompositePolicy([]),
    [typeof(ScheduleProposal)] = SampleSchool.Proposal,
    [typeof(Stream)] = new MemoryStream(),
    [typeof(StationRotation)] = new StationRotation(Course, Teacher),
    [typeof(LabRotation)] = new LabRotation(Course, Teacher) { HomeRoom = Room, LabModality = Way },
    [typeof(FlippedClassroom)] = new FlippedClassroom(Course, Teacher) { MeetingModality = Way, MeetingSpace = Room, PreWorkModality = Way },
    [typeof(IndividualRotation)] = new IndividualRotation(Course, Teacher),
    [typeof(FlexModel)] = new FlexModel(Course, Teacher) { OnlineModality = Way, SupportModality = Way, Space = Room },
    [typeof(ALaCarte)] = new ALaCarte(Course, Teacher) { OnlineModality = Way },
    [typeof(EnrichedVirtual)] = new EnrichedVirtual(Course, Teacher) { FaceToFaceModality = Way, OnlineModality = Way, Space = Room },
    [typeof(Paths.CatalogIndex)] = Paths.CatalogIndex.For(new Paths.ExperienceCatalog("catalog", "Catalog", []), Framework),
    [typeof(Competencies.PrerequisiteGraph)] = Graph,
    [typeof(Paths.LearnerState)] = Paths.LearnerState.From(Map, Graph),
    [typeof(Learners.LearnerProfile)] = Learners.LearnerProfile.Derive(Map, Graph),
    [typeof(ScheduleNeed)] = new ScheduleNeed { Learner = Journal.LearnerId.From("l"), Competency = Competencies.CompetencyId.From("c"), RemainingMinutes = 1 },
    [typeof(Pin)] = new LearnerPin(Journal.LearnerId.From("l"), BlockId.From("b"), ModalityId.From("m")),
    [typeof(SolveOptions)] = new SolveOptions(),
    [typeof(IServiceCollection)] = new ServiceCollection(),
    [typeof(ScheduleSolverDescriptor)] = new ScheduleSolverDescriptor("own", () => new ScheduleSolver()),
    [typeof(Func<IScheduleSolver>)] = (Func<IScheduleSolver>)(() => new ScheduleSolver()),
    [typeof(Action<EnvironmentsOptions>)] = (Action<EnvironmentsOptions>)(_ => { }),
    [typeof(ScheduleSolver)] = new ScheduleSolver(),
    [typeof(IProgress<SolveProgress>)] = new Progress<SolveProgress>(),
    [typeof(CancellationToken)] = CancellationToken.None,
    [typeof(ScheduleEvent)] = new LearnerAbsent(Journal.LearnerId.From("l")),
    [typeof(IEnumerable<ScheduleEvent>)] = Array.Empty<ScheduleEvent>(),
}, new Dictionary<string, string>())
{
    private static readonly Competencies.CompetencyFramework Framework = Competencies.CompetencyFramework.CreateBuilder("framework", "Framework").Add("c", "C").Build().Framework;
    private static readonly Competencies.PrerequisiteGraph Graph = Competencies.PrerequisiteGraph.Compile(Framework);
    private static readonly Mastery.MasteryMap Map = Mastery.MasteryMap.Derive(
        Framework, Evidence.EvidenceLedger.From(new Journal.LearnerJournal(Journal.LearnerId.From("l")), NodaTime.Instant.FromUnixTimeTicks(0)), new Mastery.MasteryPolicySet(new Mastery.LatestScore()));

    private static readonly CourseId Course = CourseId.From("course");
    private static readonly StaffId Teacher = StaffId.From("t");
    private static readonly SpaceId Room = SpaceId.From("r");
    private static readonly ModalityId Way = ModalityId.From("m");
}
