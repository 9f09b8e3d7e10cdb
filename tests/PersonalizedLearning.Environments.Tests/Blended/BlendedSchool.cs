using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Environments.Tests.Blended;

/// <summary>A small school with a week of blocks: three each morning, one each evening from home, and one on the Sunday before.</summary>
internal static class BlendedSchool
{
    public static readonly CourseId Course = CourseId.From("maths");
    public static readonly CourseId OtherCourse = CourseId.From("history");
    public static readonly StaffId Teacher = StaffId.From("teacher");
    public static readonly StaffId OtherTeacher = StaffId.From("other-teacher");
    public static readonly StaffId OnlineTeacher = StaffId.From("online-teacher");
    public static readonly StaffId Aide = StaffId.From("aide");
    public static readonly SpaceId Room = SpaceId.From("room");
    public static readonly SpaceId Hall = SpaceId.From("hall");
    public static readonly SpaceId Lab = SpaceId.From("lab");
    public static readonly SpaceId Museum = SpaceId.From("museum");
    public static readonly ModalityId Group = ModalityId.From("group");
    public static readonly ModalityId Online = ModalityId.From("online");
    public static readonly ModalityId Project = ModalityId.From("project");
    public static readonly ModalityId LabWork = ModalityId.From("lab-work");
    public static readonly ModalityId Homework = ModalityId.From("homework");

    public static readonly ValueList<BlockId> Mornings = [.. Enumerable.Range(0, 15).Select(number => Morning(number / 3, number % 3))];
    public static readonly ValueList<BlockId> Evenings = [.. Enumerable.Range(-1, 6).Select(Evening)];

    private static readonly LocalDate Monday = new(2026, 9, 7);

    public static BlockId Morning(int day, int number) => BlockId.From($"d{day}m{number}");

    public static BlockId Evening(int day) => BlockId.From(day < 0 ? "sunday" : $"d{day}e");

    public static LearnerId Learner(int number) => LearnerId.From($"l{number:00}");

    public static CompetencyId Competency(int number) => CompetencyId.From($"c{number}");

    public static ValueList<LearnerId> Class(int count) => [.. Enumerable.Range(0, count).Select(Learner)];

    public static ValueList<Station> Stations(int count, int capacity) => [.. Enumerable.Range(0, count).Select(number => (number % 3) switch
    {
        0 => new Station($"online-{number}", Online, Room, capacity),
        1 when number == 1 => new Station("teacher", Group, Room, capacity) { IsTeacherLed = true },
        _ => new Station($"project-{number}", Project, Room, capacity),
    })];

    /// <summary>A school with so many learners, each with needs in both courses; the first has no home access, unless all have.</summary>
    public static EnvironmentProblem Of(int learners, bool hasAccess = false) => new()
    {
        Needs = [.. Class(learners).SelectMany(learner => Enumerable.Range(0, 4).Select(number => Need(learner, number)))],
        Attendance = [.. Class(learners).Select((learner, number) => new LearnerAttendance(learner) { RemoteIn = Evenings, HasHomeAccess = number > 0 || hasAccess })],
        Offerings = [.. Enumerable.Range(0, 4).Select(number => new CompetencyOffering(Competency(number), SubjectId.From(number < 3 ? "maths" : "history"), 1) { Course = number < 3 ? Course : OtherCourse })],
        Modalities = [.. Ways()],
        Staff =
        [
            new StaffMember { Id = Teacher, Roles = [EducatorRole.LeadTeacher], Skills = [new Skill(SubjectId.From("maths"), 0, 3)] },
            new StaffMember { Id = OtherTeacher, Roles = [EducatorRole.LeadTeacher], Skills = [new Skill(SubjectId.From("history"), 0, 3)] },
            new StaffMember { Id = OnlineTeacher, Roles = [EducatorRole.OnlineTeacher], Skills = [new Skill(SubjectId.From("maths"), 0, 3)] },
            new StaffMember { Id = Aide, Roles = [EducatorRole.Paraprofessional] },
        ],
        Spaces =
        [
            new LearningSpace { Id = Room, Capacity = 400, MaxConcurrentGroups = 8, Features = ["devices"] },
            new LearningSpace { Id = Hall, Capacity = 400, MaxConcurrentGroups = 8 },
            new LearningSpace { Id = Lab, Capacity = 6, Features = ["devices", LabRotation.ComputerLab] },
            new LearningSpace { Id = Museum, Capacity = 100, Kind = SpaceKind.OffCampus, TravelMinutes = 10 },
        ],
        Blocks = [.. Mornings.Select((block, number) => Block(block, number / 3, 8 + (number % 3), 45)), .. Evenings.Select((block, number) => Block(block, number - 1, 18, 30))],
    };

    /// <summary>The schedule that holds planned sessions and no other.</summary>
    public static Schedule ScheduleOf(EnvironmentProblem problem, IEnumerable<SessionPin> pins) => ScheduleOf(problem, pins.Select(pin => new Session
    {
        Id = pin.Session,
        Block = pin.Block,
        Modality = pin.Modality,
        Competency = pin.Competency,
        Course = pin.Course,
        Staff = pin.Staff,
        Space = pin.Space,
        Learners = pin.Learners,
        Purpose = pin.Purpose,
        IsRequired = true,
        Station = pin.Station,
    }));

    /// <summary>The schedule of some sessions: where a session has no competency, each learner works on the first ready need of its course.</summary>
    public static Schedule ScheduleOf(EnvironmentProblem problem, IEnumerable<Session> sessions)
    {
        var all = sessions.ToValueList();
        var blocks = problem.Blocks.ToDictionary(block => block.Id);
        var days =
            from session in all
            from learner in session.Learners
            let block = blocks[session.Block]
            group (session, block) by (learner, block.Date) into day
            orderby day.Key.learner, day.Key.Date
            select new LearnerDay(day.Key.learner, day.Key.Date, [.. day.Select(item => Item(problem, day.Key.learner, item.session, item.block))], 0, 0);
        return new Schedule(all, [.. days]);
    }

    private static PlaylistItem Item(EnvironmentProblem problem, LearnerId learner, Session session, TimeBlock block) => new()
    {
        Block = block.Id,
        Session = session.Id,
        Modality = session.Modality,
        Competency = session.Competency ?? problem.Needs.FirstOrDefault(need => need.Learner == learner && need.IsReady && problem.Offerings.Any(item => item.Competency == need.Competency && item.Course == session.Course))?.Competency,
        Purpose = session.Purpose,
        Minutes = block.Minutes,
    };

    private static ScheduleNeed Need(LearnerId learner, int number) => new()
    {
        Learner = learner,
        Competency = Competency(number),
        RemainingMinutes = 200,
        MaxBlocksPerDay = 3,
        Fit = [new ModalityFit(number == 0 ? Online : Group, 1), new ModalityFit(Project, learner.Value[^1] % 2)],
    };

    private static TimeBlock Block(BlockId id, int day, int hour, int minutes) => new() { Id = id, Date = Monday.PlusDays(day), Start = new LocalTime(hour, 0), Minutes = minutes };

    private static IEnumerable<ModalityProfile> Ways() =>
    [
        new() { Id = Group, Form = Modality.SmallGroup, MaxSize = 400, Roles = [EducatorRole.LeadTeacher], SameCompetency = false },
        new() { Id = Online, Form = Modality.Online, MaxSize = 400, Supervision = Supervision.None, Online = true, Presence = Presence.Either, SameCompetency = false },
        new() { Id = Project, Form = Modality.Peer, MaxSize = 400, Supervision = Supervision.Monitor, SameCompetency = false },
        new() { Id = LabWork, Form = Modality.Online, MaxSize = 400, Supervision = Supervision.Monitor, Online = true, Requires = [LabRotation.ComputerLab, "devices"], SameCompetency = false },
        new() { Id = Homework, Form = Modality.Alone, MaxSize = 400, Supervision = Supervision.None, Presence = Presence.Remote, SameCompetency = false },
    ];
}
