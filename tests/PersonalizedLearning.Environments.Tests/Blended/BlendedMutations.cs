using PersonalizedLearning.Journal;
using static PersonalizedLearning.Environments.Tests.Blended.BlendedSchool;

namespace PersonalizedLearning.Environments.Tests.Blended;

/// <summary>Ways to break a schedule of a blended course, each of which breaks one rule.</summary>
internal static class BlendedMutations
{
    private static readonly LearnerId One = Learner(3);

    public static IReadOnlyList<(string Rule, string Name, BlendedModel Model, Func<BlendedCase, BlendedCase> Break)> All =>
    [
        .. Blended, .. Stations, .. Labs, .. Flipped, .. Individual, .. Flexible, .. Online, .. Virtual,
    ];

    private static List<(string, string, BlendedModel, Func<BlendedCase, BlendedCase>)> Blended =>
    [
        ("BL1", "nothing online", BlendedCase.EnrichedVirtual, item => item.Drop(session => session.Modality == BlendedSchool.Online)),
        .. BlendedCase.Models.Select(model => ("BL2", $"no control in {model.Name}", model, (Func<BlendedCase, BlendedCase>)(item => item with { Model = item.Model with { Control = [] } }))),
    ];

    private static List<(string, string, BlendedModel, Func<BlendedCase, BlendedCase>)> Stations =>
    [
        ("SR1", "no online station in a cycle", BlendedCase.StationRotation, item => item.Change(session => Mornings.Skip(3).Contains(session.Block) && session.Modality == BlendedSchool.Online, session => session with { Modality = Project })),
        ("SR2", "a learner leaves the group", BlendedCase.StationRotation with { TeacherDiscretion = true }, SwapLastTwo(One)),
        ("SR3", "a station missed", BlendedCase.StationRotation, item => item.Leave(One, session => session.Block == Mornings[1])),
        ("SR3", "a station session left out", BlendedCase.StationRotation, item => item.Drop(session => session.Id == item.First(other => other.Station == "teacher").Id)),
        ("SR3", "at no station", BlendedCase.StationRotation, item => item.Add(BlendedCase.New("extra", Mornings[1], Group, One) with { Staff = OtherTeacher, Space = Room })),
        ("SR4", "visitors at a full station", BlendedCase.StationRotation, item => item.Change(session => session.Block == Mornings[2] && session.Station == "teacher", Visited(2))),
        ("SR5", "another room", BlendedCase.StationRotation, item => item.Change(session => session.Block == Mornings[2] && session.Station == "teacher", session => session with { Space = Hall })),
        ("SR5", "off campus", BlendedCase.StationRotation, item => item.Change(session => session.Block == Mornings[2] && session.Station == "teacher", session => session with { Space = Museum })),
        ("SR5", "no room", BlendedCase.StationRotation, item => item.Change(session => session.Block == Mornings[2] && session.Station == "online-0", session => session with { Space = null })),
        ("SR6", "nobody teaches", BlendedCase.StationRotation, item => item.Change(session => session.Block == Mornings[0] && session.Station == "teacher", session => session with { Staff = null })),
        ("SR6", "not qualified", BlendedCase.StationRotation, item => item.Change(session => session.Block == Mornings[0] && session.Station == "teacher", session => session with { Staff = OtherTeacher })),
        ("SR6", "no role", BlendedCase.StationRotation, item => item.Change(session => session.Block == Mornings[0] && session.Station == "teacher", session => session with { Staff = Aide })),
        ("SR7", "the other way round", BlendedCase.StationRotation, item => item.With(item.Sessions.Select(session => session with { Block = Swapped(session.Block, Mornings[1], Mornings[2]) }))),
    ];

    private static List<(string, string, BlendedModel, Func<BlendedCase, BlendedCase>)> Labs =>
    [
        ("LR1", "in the home room", BlendedCase.LabRotation, item => item.Change(session => session.Block == Mornings[0], session => session with { Space = Room })),
        ("LR1", "in no lab", BlendedCase.LabRotation, item => item.Change(session => session.Block == Mornings[0], session => session with { Space = Hall })),
        ("LR2", "another class in the lab", BlendedCase.LabRotation, item => item.Add(BlendedCase.New("guests", Mornings[0], LabWork, Guests(6)) with { Course = OtherCourse, Space = Lab, Staff = Aide })),
        ("LR3", "a visit too few", BlendedCase.LabRotation, item => item.Leave(One, session => session.Id == item.First(other => other.Learners.Contains(One)).Id)),
        ("LR3", "a visit too many", BlendedCase.LabRotation, item => item.Add(BlendedCase.New("extra", Mornings.First(block => !item.Sessions.Any(session => session.Block == block)), LabWork, One) with { Space = Lab, Staff = Aide })),
        ("LR4", "nobody watches", BlendedCase.LabRotation, item => item.Change(session => session.Block == Mornings[0], session => session with { Staff = null })),
    ];

    private static List<(string, string, BlendedModel, Func<BlendedCase, BlendedCase>)> Flipped =>
    [
        ("FC1", "no pre-work", BlendedCase.FlippedClassroom, item => item.Leave(One, session => IsPreWork(session) && session.Competency == Competency(0))),
        ("FC1", "pre-work too late", BlendedCase.FlippedClassroom, item => item.Change(session => IsPreWork(session) && session.Space is null && session.Competency == Competency(0), session => session with { Block = Evening(0) })),
        ("FC2", "online delivery in class", BlendedCase.FlippedClassroom, item => item.Change(session => session.Block == Morning(1, 2), session => session with { Modality = BlendedSchool.Online })),
        ("FC2", "nobody teaches in class", BlendedCase.FlippedClassroom, item => item.Change(session => session.Block == Morning(1, 2), session => session with { Modality = Project })),
        ("FC3", "three of five days", BlendedCase.FlippedClassroom, item => item.Leave(One, session => session.Block == Morning(1, 2) || session.Block == Morning(2, 2))),
        ("FC3", "somebody else in class", BlendedCase.FlippedClassroom, item => item.Change(session => session.Block == Morning(1, 2) || session.Block == Morning(2, 2), session => session with { Staff = OtherTeacher })),
        ("FC4", "too much pre-work", BlendedCase.FlippedClassroom, item => item.Add(BlendedCase.New("more", Evening(-1), BlendedSchool.Online, One) with { Competency = Competency(0), Purpose = SessionPurpose.PreWork })),
        ("FC5", "no alternative on site", BlendedCase.FlippedClassroom, item => item.Change(session => IsPreWork(session) && session.Space is not null, session => session with { Space = null })),
    ];

    private static List<(string, string, BlendedModel, Func<BlendedCase, BlendedCase>)> Individual =>
    [
        ("IR1", "not on the playlist", BlendedCase.IndividualRotation, item => item.Add(BlendedCase.New("more", Mornings[2], Project, Learner(0)) with { Station = "project-2", Space = Room })),
        ("IR1", "an unknown station", BlendedCase.IndividualRotation, item => item.Leave(One, session => session.Block == Mornings[2]).Add(BlendedCase.New("more", Mornings[2], Project, One) with { Station = "balcony", Space = Room })),
        ("IR1", "at no station", BlendedCase.IndividualRotation, item => item.Leave(Learner(0), session => session.Block == Mornings[2]).Add(BlendedCase.New("more", Mornings[2], Project, Learner(0)) with { Space = Room })),
        ("IR2", "no need of the learner", BlendedCase.IndividualRotation, item => item with { Problem = item.Problem with { Needs = [.. item.Problem.Needs.Where(need => need.Learner != One)] } }),
        ("IR3", "nothing online", BlendedCase.IndividualRotation, item => item.Leave(One, session => session.Station == "online-0")),
        ("IR4", "at two stations", BlendedCase.IndividualRotation, AtTwoStations),
        ("IR4", "between rotations", BlendedCase.IndividualRotation, item => item.Add(BlendedCase.New("more", Mornings[3], Project, One) with { Station = "project-2", Space = Room })),
        ("IR5", "visitors at a full station", BlendedCase.IndividualRotation, item => item.Change(session => session.Id == item.First(other => other.Station == "online-0").Id, Visited(8))),
        ("IR5", "nobody teaches", BlendedCase.IndividualRotation, item => item.Change(session => session.Station == "teacher", session => session with { Staff = null })),
        ("IR6", "no setter", BlendedCase.IndividualRotation, item => item with { Model = (IndividualRotation)item.Model with { Setter = null } }),
    ];

    private static List<(string, string, BlendedModel, Func<BlendedCase, BlendedCase>)> Flexible =>
    [
        ("FX1", "half offline", BlendedCase.Flex, item => item.Leave(One, session => session.Block == Morning(0, 0) || session.Block == Morning(0, 1))
            .Add(BlendedCase.New("a", Morning(0, 0), Group, One) with { Space = Room, Staff = OtherTeacher }, BlendedCase.New("b", Morning(0, 1), Group, One) with { Space = Room, Staff = OtherTeacher })),
        ("FX2", "the teacher is elsewhere", BlendedCase.Flex, item => item.Add(BlendedCase.New("trip", Morning(0, 0), Group, Guests(2)) with { Course = OtherCourse, Space = Museum, Staff = Teacher })),
        ("FX2", "the teacher is away", BlendedCase.Flex, item => item with { Problem = item.Problem with { Staff = [.. item.Problem.Staff.Select(member => member.Id == Teacher ? member with { UnavailableIn = [Morning(0, 1)] } : member)] } }),
        ("FX3", "a rotation", BlendedCase.Flex, item => item.Change(session => session.Block == Morning(0, 0), session => session with { Station = "first" })),
        ("FX4", "no support", BlendedCase.Flex, item => item.Drop(session => session.Modality == Group)),
        ("FX4", "support too late", BlendedCase.Flex, item => item.Change(session => session.Modality == Group, session => session with { Block = Morning(1, 2) })),
        ("FX5", "half from home", BlendedCase.Flex, item => item.Leave(One, session => session.Block == Morning(0, 0) || session.Block == Morning(0, 1))
            .Add(BlendedCase.New("a", Morning(0, 0), BlendedSchool.Online, One), BlendedCase.New("b", Morning(0, 1), BlendedSchool.Online, One))),
    ];

    private static List<(string, string, BlendedModel, Func<BlendedCase, BlendedCase>)> Online =>
    [
        ("AC1", "a session offline", BlendedCase.ALaCarte, item => item.Change(session => session.Space is not null, session => session with { Modality = Project })),
        ("AC2", "a teacher of record who does not teach online", BlendedCase.ALaCarte, item => item.Drop(session => session.Space is null) with { Model = item.Model with { TeacherOfRecord = Teacher } }),
        ("AC2", "somebody else online", BlendedCase.ALaCarte, item => item.Change(session => session.Space is null, session => session with { Staff = Aide })),
        ("AC3", "no other course", BlendedCase.ALaCarte, item => item.With(item.Sessions.Where(session => session.Course == Course))),
        ("AC4", "no devices", BlendedCase.ALaCarte, item => item.Change(session => session.Space is not null, session => session with { Space = Hall })),
        ("AC4", "nobody watches", BlendedCase.ALaCarte, item => item.Change(session => session.Space is not null, session => session with { Staff = null })),
        ("AC4", "too few seats", BlendedCase.ALaCarte, item => item.Change(session => session.Space is not null, session => session with { Space = Lab })),
    ];

    private static List<(string, string, BlendedModel, Func<BlendedCase, BlendedCase>)> Virtual =>
    [
        ("EV1", "a session too few", BlendedCase.EnrichedVirtual, item => item.Leave(One, session => session.Id == item.First(other => other.Space is not null).Id)),
        ("EV2", "not required", BlendedCase.EnrichedVirtual, item => item.Change(session => session.Space is not null, session => session with { IsRequired = false })),
        ("EV3", "too many days", BlendedCase.EnrichedVirtual, item => item.Add(BlendedCase.New("more", Morning(4, 1), Group, One) with { Staff = Teacher, Space = Room, IsRequired = true })),
        ("EV4", "homework", BlendedCase.EnrichedVirtual, item => item.Add(BlendedCase.New("more", Evening(1), Homework, One))),
        ("EV4", "online on site", BlendedCase.EnrichedVirtual, item => item.Add(BlendedCase.New("more", Morning(0, 2), BlendedSchool.Online, One) with { Space = Room })),
        ("EV4", "face to face with somebody else", BlendedCase.EnrichedVirtual, item => item.Add(BlendedCase.New("more", Morning(0, 2), Group, One) with { Staff = OtherTeacher, Space = Room, IsRequired = true })),
        ("EV5", "somebody else online", BlendedCase.EnrichedVirtual, item => item.Change(session => session.Block == Evening(1), session => session with { Staff = OnlineTeacher })),
    ];

    private static bool IsPreWork(Session session) => session.Purpose == SessionPurpose.PreWork;

    private static BlockId Swapped(BlockId block, BlockId first, BlockId second) => block == first ? second : block == second ? first : block;

    private static ValueList<LearnerId> Guests(int count) => [.. Enumerable.Range(0, count).Select(number => LearnerId.From($"guest{number}"))];

    private static Func<Session, Session> Visited(int visitors) => session => session with { Learners = [.. session.Learners, .. Guests(visitors)] };

    private static Func<BlendedCase, BlendedCase> SwapLastTwo(LearnerId learner) => item =>
    {
        var second = item.First(session => session.Block == Mornings[1] && session.Learners.Contains(learner)).Station;
        var third = item.First(session => session.Block == Mornings[2] && session.Learners.Contains(learner)).Station;
        return item.Leave(learner, session => session.Block == Mornings[1] || session.Block == Mornings[2])
            .Join(learner, session => (session.Block == Mornings[1] && session.Station == third) || (session.Block == Mornings[2] && session.Station == second));
    };

    private static BlendedCase AtTwoStations(BlendedCase item)
    {
        var here = item.First(session => session.Block == Mornings[0] && session.Learners.Contains(One)).Station;
        var other = BlendedCase.IndividualRotation.Stations.First(station => station.Id != here && !station.IsTeacherLed);
        return item.Add(BlendedCase.New("more", Mornings[0], other.Modality, One) with { Station = other.Id, Space = Room });
    }
}
