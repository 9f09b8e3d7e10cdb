using PersonalizedLearning.Journal;
using static PersonalizedLearning.Environments.Tests.Blended.BlendedSchool;

namespace PersonalizedLearning.Environments.Tests.Blended;

/// <summary>A blended course of twelve learners with a schedule that keeps all its rules, and ways to change it.</summary>
internal sealed record BlendedCase(BlendedModel Model, EnvironmentProblem Problem, Schedule Schedule)
{
    private const int Size = 12;

    private static readonly ValueList<LearnerControl> Pace = [LearnerControl.Pace];

    public static IEnumerable<BlendedModel> Models =>
    [
        StationRotation, LabRotation, FlippedClassroom, IndividualRotation, Flex, ALaCarte, EnrichedVirtual,
    ];

    public static StationRotation StationRotation => new(Course, Teacher)
    {
        Learners = Class(Size), Control = Pace, Stations = Stations(3, 5), Rotations = [.. Mornings.Take(6)],
    };

    public static LabRotation LabRotation => new(Course, Teacher)
    {
        Learners = Class(Size), Control = Pace, Labs = [new LearningLab(Lab, Aide)], HomeRoom = Room, LabModality = LabWork, VisitsPerCycle = 2, Blocks = [.. Mornings.Take(6)],
    };

    public static FlippedClassroom FlippedClassroom => new(Course, Teacher)
    {
        Learners = Class(Size),
        Control = Pace,
        Units = [Competency(0), Competency(1)],
        Meetings = [.. Enumerable.Range(0, 5).Select(day => Morning(day, 2))],
        MeetingModality = Group,
        MeetingSpace = Room,
        PreWorkBlocks = Evenings,
        PreWorkModality = Online,
        PreWorkMinutesPerDay = 50,
        OnSiteBlocks = [.. Enumerable.Range(0, 5).Select(day => Morning(day, 0))],
        OnSiteSpace = Room,
    };

    public static IndividualRotation IndividualRotation => new(Course, Teacher)
    {
        Learners = Class(Size),
        Control = Pace,
        Stations = Stations(3, 7),
        Rotations = [.. Mornings.Take(3)],
        Playlists = [new StationPlaylist(Learner(0), ["online-0", "teacher"])],
        Setter = PlaylistSetter.Algorithm,
    };

    public static FlexModel Flex => new(Course, Teacher)
    {
        Learners = Class(Size),
        Control = Pace,
        OnlineBlocks = [Morning(0, 0), Morning(0, 1), Morning(1, 0), Morning(1, 1)],
        SupportBlocks = [Morning(0, 2), Morning(1, 2)],
        OnlineModality = Online,
        SupportModality = Group,
        Space = Room,
        Requests = [new SupportRequest(Learner(1), Morning(0, 0)), new SupportRequest(Learner(2), Morning(0, 0)) { UnmetReason = "The learner no longer asks for it." }],
        SupportWithin = 3,
    };

    public static ALaCarte ALaCarte => new(Course, OnlineTeacher)
    {
        Learners = Class(Size), Control = Pace, Blocks = [Morning(0, 0), Evening(0)], OnlineModality = Online, SeatSpace = Room, Monitor = Aide,
    };

    public static EnrichedVirtual EnrichedVirtual => new(Course, Teacher)
    {
        Learners = Class(Size),
        Control = Pace,
        RequiredSessions = 2,
        MaxFaceToFaceDays = 2,
        FaceToFaceBlocks = [.. Enumerable.Range(0, 5).Select(day => Morning(day, 0))],
        FaceToFaceModality = Group,
        Space = Room,
        OnlineBlocks = Evenings,
        OnlineModality = Online,
    };

    /// <summary>The planned schedule of a model of this class, with the sessions of another course on campus, and with one of this course from home.</summary>
    public static BlendedCase Of(BlendedModel model)
    {
        var problem = BlendedSchool.Of(Size, hasAccess: model.Name != "flipped-classroom");
        var plan = model.Plan(problem);
        Assert.Empty(plan.Issues);
        return new BlendedCase(model, problem, ScheduleOf(problem, plan.Sessions)).Add(Others(model));
    }

    public IEnumerable<Session> Sessions => Schedule.Sessions;

    public Session First(Func<Session, bool> wanted) => Sessions.First(session => session.Course == Course && wanted(session));

    /// <summary>The same with other sessions; the days follow them.</summary>
    public BlendedCase With(IEnumerable<Session> sessions) => this with { Schedule = ScheduleOf(Problem, sessions) };

    public BlendedCase Add(params IEnumerable<Session> sessions) => With(Sessions.Concat(sessions));

    public BlendedCase Drop(Func<Session, bool> dropped) => With(Sessions.Where(session => session.Course != Course || !dropped(session)));

    /// <summary>The same with the sessions of the course changed that are chosen.</summary>
    public BlendedCase Change(Func<Session, bool> chosen, Func<Session, Session> change) => With(Sessions.Select(session => session.Course == Course && chosen(session) ? change(session) : session));

    public BlendedCase Leave(LearnerId learner, Func<Session, bool> left) => Change(left, session => session with { Learners = [.. session.Learners.Where(other => other != learner)] });

    public BlendedCase Join(LearnerId learner, Func<Session, bool> joined) => Change(joined, session => session with { Learners = [.. session.Learners, learner] });

    /// <summary>A session of the course in which nobody leads and that has no place.</summary>
    public static Session New(string id, BlockId block, ModalityId modality, params ValueList<LearnerId> learners) =>
        new() { Id = SessionId.From(id), Block = block, Modality = modality, Course = Course, Learners = learners };

    private static IEnumerable<Session> Others(BlendedModel model)
    {
        yield return New("history", Morning(4, 1), Group, model.Learners) with { Course = OtherCourse, Staff = OtherTeacher, Space = Hall };
        if (model is IndividualRotation)
        {
            yield return New("at-home", Evening(0), Online, model.Learners);
        }
    }
}
