using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Testing.Environments;

/// <summary>A school of five learners over two days, with a schedule that keeps all rules: what tests change in one place to break one rule.</summary>
public static class SampleSchool
{
    private static readonly LocalDate Monday = new(2026, 9, 7);

    /// <summary>The problem, with something of every kind.</summary>
    public static EnvironmentProblem Problem { get; } = new()
    {
        Needs =
        [
            Need("ana", "halves", 60) with { Goal = EventId.From("g-ana"), Priority = 2, Fit = [new ModalityFit(Way("group"), 1)] },
            Need("ana", "verbs", 45),
            Need("ben", "halves", 90),
            Need("ben", "verbs", 45),
            Need("cyd", "halves", 45),
            Need("cyd", "verbs", 45),
            Need("dan", "ratios", 45) with { Missing = [CompetencyId.From("halves")] },
            Need("dan", "verbs", 90),
            Need("eva", "verbs", 45),
        ],
        Attendance =
        [
            new LearnerAttendance(LearnerId.From("dan")) { AbsentIn = [Block("u1")] },
            new LearnerAttendance(LearnerId.From("eva")) { RemoteIn = [Block("m1"), Block("m2"), Block("m3"), Block("ma"), Block("u1")] },
        ],
        Offerings =
        [
            new CompetencyOffering(CompetencyId.From("halves"), SubjectId.From("math"), 1),
            new CompetencyOffering(CompetencyId.From("ratios"), SubjectId.From("math"), 2),
            new CompetencyOffering(CompetencyId.From("verbs"), SubjectId.From("language"), 1) { Modalities = [Way("group"), Way("independent"), Way("online")] },
        ],
        Modalities =
        [
            new ModalityProfile { Id = Way("group"), Form = Modality.SmallGroup, MinSize = 2, MaxSize = 4, Roles = [EducatorRole.LeadTeacher, EducatorRole.Tutor] },
            new ModalityProfile { Id = Way("class"), Form = Modality.WholeClass, MaxSize = 30, Roles = [EducatorRole.LeadTeacher] },
            new ModalityProfile { Id = Way("independent"), Form = Modality.Alone, Supervision = Supervision.Monitor, MaxSize = 6, SameCompetency = false },
            new ModalityProfile { Id = Way("online"), Form = Modality.Online, Supervision = Supervision.None, MaxSize = 6, Online = true, Presence = Presence.Either, Requires = ["devices"] },
            new ModalityProfile { Id = Way("advice"), Form = Modality.SmallGroup, MaxSize = 4, Roles = [EducatorRole.Advisor] },
        ],
        Staff =
        [
            new StaffMember
            {
                Id = StaffId.From("gray"), Roles = [EducatorRole.LeadTeacher, EducatorRole.Advisor], Skills = [new Skill(SubjectId.From("math"), 1, 3)],
                MaxBlocksPerDay = 4, MaxConsecutive = 2, MinPlanningBlocks = 1, Caseload = 5,
            },
            new StaffMember { Id = StaffId.From("hill"), Roles = [EducatorRole.Tutor], Skills = [new Skill(SubjectId.From("language"), 1, 3)], UnavailableIn = [Block("u1")] },
            new StaffMember { Id = StaffId.From("ivy"), Roles = [EducatorRole.Paraprofessional], Zones = 2 },
        ],
        Spaces =
        [
            new LearningSpace { Id = SpaceId.From("room"), Capacity = 6 },
            new LearningSpace { Id = SpaceId.From("nook"), Capacity = 2, UnavailableIn = [Block("m2")] },
            new LearningSpace { Id = SpaceId.From("lab"), Capacity = 4, Features = ["devices"] },
            new LearningSpace { Id = SpaceId.From("hall"), Capacity = 8, MaxConcurrentGroups = 2 },
            new LearningSpace { Id = SpaceId.From("hall-left"), Capacity = 4, Parent = SpaceId.From("hall") },
            new LearningSpace { Id = SpaceId.From("farm"), Capacity = 10, Kind = SpaceKind.OffCampus, TravelMinutes = 20 },
        ],
        Blocks =
        [
            new TimeBlock { Id = Block("m1"), Date = Monday, Start = new LocalTime(8, 0), Minutes = 45 },
            new TimeBlock { Id = Block("m2"), Date = Monday, Start = new LocalTime(9, 0), Minutes = 45 },
            new TimeBlock { Id = Block("mb"), Date = Monday, Start = new LocalTime(9, 45), Minutes = 15, Kind = BlockKind.Break },
            new TimeBlock { Id = Block("m3"), Date = Monday, Start = new LocalTime(10, 15), Minutes = 45 },
            new TimeBlock { Id = Block("ma"), Date = Monday, Start = new LocalTime(11, 15), Minutes = 30, Kind = BlockKind.Advisory },
            new TimeBlock { Id = Block("u1"), Date = Monday.PlusDays(1), Start = new LocalTime(8, 0), Minutes = 45 },
        ],
        Relationships =
        [
            new Relationship(PersonId.From("ana"), PersonId.From("cyd"), RelationKind.MustLink),
            new Relationship(PersonId.From("ben"), PersonId.From("dan"), RelationKind.CannotLink),
            new Relationship(PersonId.From("ana"), PersonId.From("cyd"), RelationKind.Prefer) { Weight = 0.5 },
            new Relationship(PersonId.From("ana"), PersonId.From("gray"), RelationKind.Advisor),
            new Relationship(PersonId.From("ben"), PersonId.From("gray"), RelationKind.Advisor),
        ],
        Pins =
        [
            new LearnerPin(LearnerId.From("dan"), Block("m1"), Way("independent")) { Competency = CompetencyId.From("verbs"), By = PersonId.From("gray"), Reason = "calm start" },
            new StaffPin(StaffId.From("hill"), Block("m2"), Way("group")) { Competency = CompetencyId.From("verbs") },
            new SessionPin(SessionId.From("s1"), Block("m1"), Way("group"))
            {
                Competency = CompetencyId.From("halves"), Staff = StaffId.From("gray"), Learners = [LearnerId.From("ana"), LearnerId.From("ben"), LearnerId.From("cyd")],
            },
        ],
        History = [new CoMembership(0, [LearnerId.From("ana"), LearnerId.From("ben")]) { Educator = StaffId.From("gray") }],
    };

    /// <summary>A schedule that keeps all rules.</summary>
    public static Schedule Schedule { get; } = ScheduleOf(
    [
        Session("s1", "m1", "group", "halves", "gray", "room", "ana", "ben", "cyd") with { IsRequired = true },
        Session("s2", "m1", "independent", null, "ivy", "hall-left", "dan"),
        Session("s3", "m1", "online", "verbs", null, null, "eva"),
        Session("s4", "m2", "group", "verbs", "hill", "room", "ana", "cyd", "dan"),
        Session("s5", "m2", "independent", null, "ivy", "hall-left", "ben"),
        Session("s6", "m3", "independent", null, "ivy", "hall-left", "ana"),
        Session("s7", "ma", "advice", null, "gray", "room", "ana", "ben") with { Purpose = SessionPurpose.Advisory },
    ]);

    /// <summary>The schedule as a proposal that keeps all rules.</summary>
    public static ScheduleProposal Proposal { get; } = new()
    {
        Schedule = Schedule,
        Score = ScheduleScore.Of(Problem, Schedule),
        Value = ScheduleMeasures.Of(Problem, Schedule).Value,
        UpperBound = 1000,
        Feasibility = new FeasibilityReport(
            [
                new UnmetNeed(LearnerId.From("ben"), CompetencyId.From("verbs"), 45, UnmetReason.NoQualifiedStaff, [new UnmetFact("block", "u1")])
                {
                    Remedy = new Remedy(RemedyKind.Staff, 1) { Block = Block("u1"), StaffLike = StaffId.From("hill"), Subject = SubjectId.From("language") },
                },
                new UnmetNeed(LearnerId.From("dan"), CompetencyId.From("ratios"), 45, UnmetReason.NotReady, [new UnmetFact("missing-prerequisite", "halves")]),
            ],
            []),
        Prices =
        [
            new ShadowPrice(PricedResource.Staff, Block("u1"), 46.25, true) { StaffLike = StaffId.From("hill"), Subjects = [SubjectId.From("language")], PursuedMinutes = 45 },
            new ShadowPrice(PricedResource.Space, Block("m1"), 12, false) { SpaceLike = SpaceId.From("lab") },
        ],
        Changes =
        [
            new ScheduleChange(LearnerId.From("ana"), Block("m3"), null, Schedule.Days[0].Items[2]) { Cause = ScheduleChangeCause.Event, Event = new StaffAbsent(StaffId.From("hill")) { Blocks = [Block("u1")] } },
        ],
        Trace = new SolveTrace("by hand", 7, 1, SolveEnd.WorkLimit, [new SolveProgress(1, 300, 1000)]),
    };

    /// <summary>A schedule of these sessions, in which learners work on their own on what they are known to.</summary>
    public static Schedule ScheduleOf(ValueList<Session> sessions) => new(sessions, LearnerDays.Of(Problem, sessions, new Dictionary<(LearnerId, BlockId), CompetencyId>
    {
        [(LearnerId.From("dan"), Block("m1"))] = CompetencyId.From("verbs"),
        [(LearnerId.From("ben"), Block("m2"))] = CompetencyId.From("halves"),
        [(LearnerId.From("ana"), Block("m3"))] = CompetencyId.From("halves"),
    }));

    /// <summary>A session by names.</summary>
    public static Session Session(string id, string block, string modality, string? competency, string? staff, string? space, params ReadOnlySpan<string> learners) => new()
    {
        Id = SessionId.From(id),
        Block = Block(block),
        Modality = Way(modality),
        Competency = competency is null ? null : CompetencyId.From(competency),
        Staff = staff is null ? null : StaffId.From(staff),
        Space = space is null ? null : SpaceId.From(space),
        Learners = [.. learners.ToArray().Select(LearnerId.From)],
    };

    private static ScheduleNeed Need(string learner, string competency, int minutes) =>
        new() { Learner = LearnerId.From(learner), Competency = CompetencyId.From(competency), RemainingMinutes = minutes };

    private static BlockId Block(string id) => BlockId.From(id);

    private static ModalityId Way(string id) => ModalityId.From(id);
}
