using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests.Problems.Validation;

public sealed class EnvironmentProblemValidationTest
{
    private static readonly BlockId First = BlockId.From("b0");
    private static readonly ModalityId Group = ModalityId.From("group");
    private static readonly StaffId Anna = StaffId.From("anna");
    private static readonly SpaceId Hall = SpaceId.From("hall");

    private static readonly EnvironmentProblem School = new()
    {
        Needs = [Need("l0"), Need("l1"), Need("l2")],
        Attendance = [new LearnerAttendance(Learner("l0"))],
        Offerings = [new CompetencyOffering(CompetencyId.From("c0"), SubjectId.From("maths"), 1) { Course = CourseId.From("algebra") }],
        Modalities = [new ModalityProfile { Id = Group, Form = Modality.SmallGroup, MinSize = 2, MaxSize = 3 }],
        Staff = [new StaffMember { Id = Anna, Skills = [new Skill(SubjectId.From("maths"), 0, 3)] }],
        Spaces = [new LearningSpace { Id = Hall, Capacity = 3 }],
        Blocks = [Block(0), Block(1)],
        Models = [new PlainModel(CourseId.From("algebra"), Anna)],
    };

    /// <summary>What goes wrong, by the code that tells of it.</summary>
    private static readonly (string Code, bool IsError, Func<EnvironmentProblem, EnvironmentProblem> Plant)[] Faults =
    [
        ("missing-entry", true, school => school with { Staff = [.. school.Staff, null!] }),
        ("missing-entry", true, school => school with { Staff = [school.Staff[0] with { Skills = [.. school.Staff[0].Skills, null!] }] }),
        ("empty-id", true, school => school with { Spaces = [.. school.Spaces, new LearningSpace { Id = default, Capacity = 1 }] }),
        ("foreign-calendar", true, school => school with { Blocks = [.. school.Blocks, Block(9) with { Date = new LocalDate(5787, 1, 1, CalendarSystem.HebrewCivil) }] }),
        ("duplicate-block", true, school => school with { Blocks = [.. school.Blocks, Block(0)] }),
        ("duplicate-modality", true, school => school with { Modalities = [.. school.Modalities, school.Modalities[0]] }),
        ("duplicate-offering", true, school => school with { Offerings = [.. school.Offerings, school.Offerings[0]] }),
        ("duplicate-staff", true, school => school with { Staff = [.. school.Staff, school.Staff[0]] }),
        ("duplicate-space", true, school => school with { Spaces = [.. school.Spaces, school.Spaces[0]] }),
        ("duplicate-attendance", true, school => school with { Attendance = [.. school.Attendance, school.Attendance[0]] }),
        ("duplicate-need", true, school => school with { Needs = [.. school.Needs, Need("l0")] }),
        ("duplicate-session", true, school => school with { Pins = [Session("x", "l0"), Session("x", "l1") with { Block = BlockId.From("b1") }] }),
        ("absent-and-remote", false, school => school with { Attendance = [new LearnerAttendance(Learner("l0")) { AbsentIn = [First], RemoteIn = [First] }] }),
        ("unknown-block", false, school => school with { Attendance = [new LearnerAttendance(Learner("l0")) { AbsentIn = [BlockId.From("b9")] }] }),
        ("unknown-block", false, school => school with { Staff = [school.Staff[0] with { UnavailableIn = [BlockId.From("b9")] }] }),
        ("unknown-block", false, school => school with { Spaces = [school.Spaces[0] with { UnavailableIn = [BlockId.From("b9")] }] }),
        ("unknown-block", true, school => school with { Pins = [new LearnerPin(Learner("l0"), BlockId.From("b9"), Group)] }),
        ("unknown-space", true, school => school with { Spaces = [school.Spaces[0] with { Parent = SpaceId.From("attic") }] }),
        ("unknown-space", true, school => school with { Pins = [Session("x", "l0") with { Space = SpaceId.From("attic") }] }),
        ("unknown-modality", false, school => school with { Offerings = [school.Offerings[0] with { Modalities = [Group, ModalityId.From("hover")] }] }),
        ("unknown-modality", false, school => school with { Needs = [.. school.Needs, Need("l3") with { Fit = [new ModalityFit(ModalityId.From("hover"), 1)] }] }),
        ("unknown-modality", true, school => school with { Pins = [new StaffPin(Anna, First, ModalityId.From("hover"))] }),
        ("unknown-learner", false, school => school with { Relationships = [Bond("l0", "zoe", RelationKind.Prefer)] }),
        ("unknown-learner", false, school => school with { History = [new CoMembership(0, [Learner("zoe")])] }),
        ("unknown-learner", false, school => school with { Models = [school.Models[0] with { Learners = [Learner("zoe")] }] }),
        ("unknown-learner", true, school => school with { Pins = [new LearnerPin(Learner("zoe"), First, Group)] }),
        ("unknown-learner", true, school => school with { Pins = [Session("x", "zoe")] }),
        ("unknown-staff", false, school => school with { Relationships = [Bond("l0", "zoe", RelationKind.Advisor)] }),
        ("unknown-staff", false, school => school with { History = [new CoMembership(0, [Learner("l0")]) { Educator = StaffId.From("zoe") }] }),
        ("unknown-staff", true, school => school with { Pins = [new StaffPin(StaffId.From("zoe"), First, Group)] }),
        ("unknown-staff", true, school => school with { Pins = [Session("x", "l0") with { Staff = StaffId.From("zoe") }] }),
        ("unknown-competency", true, school => school with { Pins = [new LearnerPin(Learner("l0"), First, Group) { Competency = CompetencyId.From("c9") }] }),
        ("unknown-course", true, school => school with { Pins = [Session("x", "l0") with { Course = CourseId.From("alchemy") }] }),
        ("empty-block", true, school => school with { Blocks = [.. school.Blocks, Block(5) with { Minutes = 0 }] }),
        ("block-past-midnight", true, school => school with { Blocks = [.. school.Blocks, Block(15) with { Minutes = 61 }] }),
        ("overlapping-blocks", true, school => school with { Blocks = [.. school.Blocks, Block(1) with { Id = BlockId.From("b9"), Minutes = 5 }] }),
        ("no-instruction", true, school => school with { Blocks = [] }),
        ("no-instruction", true, school => school with { Blocks = [Block(0) with { Kind = BlockKind.Break }] }),
        ("planning-takes-all", false, school => school with { Staff = [school.Staff[0] with { MinPlanningBlocks = 2 }] }),
        ("no-modalities", true, school => school with { Modalities = [] }),
        ("no-staff", false, school => school with { Staff = [], Models = [] }),
        ("no-spaces", false, school => school with { Spaces = [] }),
        ("no-offering", true, school => school with { Needs = [.. school.Needs, Need("l0") with { Competency = CompetencyId.From("c9") }] }),
        ("no-modality-offered", true, school => school with { Offerings = [school.Offerings[0] with { Modalities = [ModalityId.From("hover")] }] }),
        ("nobody-qualified", false, school => school with { Staff = [school.Staff[0] with { Skills = [] }], Models = [] }),
        ("sizes-reversed", true, school => school with { Modalities = [school.Modalities[0] with { MaxSize = 1 }] }),
        ("too-few-learners", false, school => school with { Needs = [Need("l0")] }),
        ("no-suitable-space", false, school => school with { Modalities = [school.Modalities[0] with { Requires = ["lab"] }] }),
        ("spaces-too-small", false, school => school with { Spaces = [school.Spaces[0] with { Capacity = 1 }] }),
        ("circular-spaces", true, school => school with { Spaces = [school.Spaces[0] with { Parent = Hall }] }),
        ("part-larger-than-whole", true, school => school with { Spaces = [.. school.Spaces, new LearningSpace { Id = SpaceId.From("zone"), Capacity = 4, Parent = Hall }] }),
        ("contradictory-links", true, school => school with { Relationships = [Bond("l0", "l1", RelationKind.MustLink), Bond("l1", "l0", RelationKind.CannotLink)] }),
        ("contradictory-links", true, school => school with { Relationships = [Bond("l0", "l0", RelationKind.CannotLink)] }),
        ("linked-class-too-large", true, school => school with
        {
            Needs = [.. school.Needs, Need("l3")],
            Relationships = [Bond("l0", "l1", RelationKind.MustLink), Bond("l1", "l2", RelationKind.MustLink), Bond("l2", "l3", RelationKind.MustLink)],
        }),
        ("linked-class-too-large", true, school => school with
        {
            Spaces = [school.Spaces[0] with { Capacity = 2 }],
            Relationships = [Bond("l0", "l1", RelationKind.MustLink), Bond("l1", "l2", RelationKind.MustLink)],
        }),
        ("linked-without-shared-need", false, school => school with
        {
            Needs = [.. school.Needs, Need("l3") with { Competency = CompetencyId.From("c1") }],
            Offerings = [.. school.Offerings, school.Offerings[0] with { Competency = CompetencyId.From("c1") }],
            Relationships = [Bond("l0", "l3", RelationKind.MustLink)],
        }),
        ("pin-in-break", true, school => school with { Blocks = [Block(0) with { Kind = BlockKind.Break }, Block(1)], Pins = [new LearnerPin(Learner("l0"), First, Group)] }),
        ("pin-against-absence", true, school => school with { Attendance = [new LearnerAttendance(Learner("l0")) { AbsentIn = [First] }], Pins = [new LearnerPin(Learner("l0"), First, Group)] }),
        ("pin-against-absence", true, school => school with { Staff = [school.Staff[0] with { UnavailableIn = [First] }], Pins = [new StaffPin(Anna, First, Group)] }),
        ("pin-against-absence", true, school => school with { Spaces = [school.Spaces[0] with { UnavailableIn = [First] }], Pins = [Session("x", "l0") with { Space = Hall }] }),
        ("pin-against-presence", true, school => school with { Attendance = [new LearnerAttendance(Learner("l0")) { RemoteIn = [First] }], Pins = [new LearnerPin(Learner("l0"), First, Group)] }),
        ("pin-unqualified-staff", false, school => school with { Models = [], Staff = [.. school.Staff, new StaffMember { Id = StaffId.From("ben") }], Pins = [new StaffPin(StaffId.From("ben"), First, Group) { Competency = CompetencyId.From("c0") }] }),
        ("pin-unsuitable-space", false, school => school with
        {
            Modalities = [school.Modalities[0] with { Requires = ["lab"] }],
            Spaces = [.. school.Spaces, new LearningSpace { Id = SpaceId.From("lab"), Capacity = 3, Features = ["lab"] }],
            Pins = [Session("x", "l0") with { Space = Hall }],
        }),
        ("pin-over-capacity", true, school => school with { Needs = [.. school.Needs, Need("l3")], Pins = [Session("x", "l0", "l1", "l2", "l3")] }),
        ("pin-over-capacity", true, school => school with { Pins = [Session("x", "l0") with { Space = Hall }, Session("y", "l1") with { Space = Hall }] }),
        ("pin-over-capacity", true, school => school with
        {
            Spaces = [.. school.Spaces, new LearningSpace { Id = SpaceId.From("zone"), Capacity = 2, Parent = Hall }],
            Pins = [Session("x", "l0") with { Space = Hall }, Session("y", "l1") with { Space = SpaceId.From("zone") }],
        }),
        ("conflicting-pins", true, school => school with { Pins = [Session("x", "l0"), Session("y", "l0")] }),
        ("conflicting-pins", true, school => school with { Pins = [Session("x", "l0") with { Staff = Anna }, Session("y", "l1") with { Staff = Anna }] }),
        ("conflicting-pins", true, school => school with { Pins = [new LearnerPin(Learner("l0"), First, Group), new LearnerPin(Learner("l0"), First, Group) { Competency = CompetencyId.From("c0") }] }),
        ("pin-against-link", true, school => school with { Pins = [Session("x", "l0", "l1")], Relationships = [Bond("l0", "l1", RelationKind.CannotLink)] }),
        ("pin-against-link", true, school => school with { Pins = [Session("x", "l0"), Session("y", "l1")], Relationships = [Bond("l0", "l1", RelationKind.MustLink)] }),
        ("course-with-two-models", true, school => school with { Models = [.. school.Models, school.Models[0]] }),
        ("course-without-offerings", true, school => school with { Models = [.. school.Models, new PlainModel(CourseId.From("alchemy"), Anna)] }),
        ("missing-teacher-of-record", true, school => school with { Models = [new PlainModel(CourseId.From("algebra"), StaffId.From("zoe"))] }),
        ("unqualified-teacher-of-record", true, school => school with { Staff = [.. school.Staff, new StaffMember { Id = StaffId.From("ben") }], Models = [new PlainModel(CourseId.From("algebra"), StaffId.From("ben"))] }),
        ("unqualified-teacher-of-record", false, school => school with { Offerings = [.. school.Offerings, school.Offerings[0] with { Competency = CompetencyId.From("c1"), Level = 9 }] }),
    ];

    public static IEnumerable<object[]> Codes => Faults.Select((fault, number) => new object[] { number, fault.Code });

    [Fact]
    public void Validate_SoundSchool_HasNothingToSay() => Assert.Empty(School.Validate());

    [Fact]
    public void Validate_NothingAtAll_HasNothingToSay() => Assert.Empty(new EnvironmentProblem().Validate());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Validate_PlantedFault_IsFound(int number, string code)
    {
        var (_, isError, plant) = Faults[number];

        var issue = plant(School).Validate().First(issue => issue.Diagnostic.Code == code);

        Assert.Equal(isError, issue.IsError);
        Assert.Contains("; expected ", issue.Diagnostic.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", issue.Diagnostic.Message, StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(issue.Diagnostic.Place));
    }

    [Fact]
    public void Validate_LinksOfAClass_NamesTheShortestChain()
    {
        var chain = School with
        {
            Relationships =
            [
                Bond("l2", "l1", RelationKind.MustLink), Bond("l1", "l0", RelationKind.MustLink), Bond("a", "l0", RelationKind.MustLink), Bond("a", "b", RelationKind.MustLink),
                Bond("b", "l2", RelationKind.MustLink), Bond("l2", "l0", RelationKind.CannotLink),
            ],
        };

        var issue = chain.Validate().Single(issue => issue.Diagnostic.Code == "contradictory-links");

        Assert.Equal(["must-link l0 l1", "must-link l1 l2", "cannot-link l0 l2"], issue.Conflict);
    }

    [Property(MaxTest = 300)]
    public Property Validate_WildProblem_NeverThrows_InAnyOrderTheSame() => Prop.ForAll(WildProblemGenerators.Problems.ToArbitrary(), problem =>
    {
        var issues = problem.Validate();

        Assert.Equal(issues, issues.OrderByDescending(issue => issue.IsError).ThenBy(issue => issue.Diagnostic.Code, StringComparer.Ordinal).ThenBy(issue => issue.Diagnostic.Place, StringComparer.Ordinal));
        Assert.Equal(issues.Count, issues.Distinct().Count());
        if (issues.All(issue => !issue.Diagnostic.Code.StartsWith("duplicate-", StringComparison.Ordinal)))
        {
            Assert.Equal(issues, Reversed(problem).Validate());
        }
        else
        {
            Assert.NotEmpty(Reversed(problem).Validate());
        }
    });

    [Property(MaxTest = 100)]
    public Property Validate_GeneratedSchool_HasNoError() => Prop.ForAll(EnvironmentGenerators.Problems.ToArbitrary(), problem =>
        Assert.DoesNotContain(problem.Validate(), issue => issue.IsError));

    private static EnvironmentProblem Reversed(EnvironmentProblem problem) => problem with
    {
        Needs = problem.Needs.Reverse().ToValueList(),
        Attendance = problem.Attendance.Reverse().ToValueList(),
        Offerings = problem.Offerings.Reverse().ToValueList(),
        Modalities = problem.Modalities.Reverse().ToValueList(),
        Staff = problem.Staff.Reverse().ToValueList(),
        Spaces = problem.Spaces.Reverse().ToValueList(),
        Blocks = problem.Blocks.Reverse().ToValueList(),
        Relationships = problem.Relationships.Reverse().ToValueList(),
        Pins = problem.Pins.Reverse().ToValueList(),
        Models = problem.Models.Reverse().ToValueList(),
        History = problem.History.Reverse().ToValueList(),
    };

    private static LearnerId Learner(string id) => LearnerId.From(id);

    private static ScheduleNeed Need(string learner) => new() { Learner = Learner(learner), Competency = CompetencyId.From("c0"), RemainingMinutes = 60 };

    private static TimeBlock Block(int number) => new() { Id = BlockId.From($"b{number}"), Date = new LocalDate(2026, 9, 7), Start = new LocalTime(8 + number, 0), Minutes = 60 };

    private static Relationship Bond(string one, string other, RelationKind kind) => new(PersonId.From(one), PersonId.From(other), kind);

    private static SessionPin Session(string id, params string[] learners) => new(SessionId.From(id), First, Group) { Learners = [.. learners.Select(Learner)] };

    private sealed record PlainModel(CourseId Course, StaffId TeacherOfRecord) : BlendedModel(Course, TeacherOfRecord)
    {
        public override string Name => "plain";

        public override BlendedPlan Plan(EnvironmentProblem problem) => new([], []);

        public override string? ForbiddenBy(EnvironmentProblem problem, LearnerId learner, CompetencyOffering competency, ModalityProfile modality, TimeBlock block) => null;

        public override ValueList<Violation> Check(EnvironmentProblem problem, Schedule schedule) => [];
    }
}
