using FsCheck.Fluent;
using static PersonalizedLearning.Environments.Tests.Blended.BlendedSchool;

namespace PersonalizedLearning.Environments.Tests.Blended;

/// <summary>What stands against a model is told with what it is about.</summary>
public sealed class BlendedIssuesTest
{
    private static readonly SpaceId Nowhere = SpaceId.From("nowhere");
    private static readonly StaffId Nobody = StaffId.From("nobody");

    private static readonly List<(string Code, string Conflict, BlendedModel Model)> Cases =
    [
        ("no-learner-control", "", BlendedCase.Flex with { Control = [] }),
        ("unknown-block", "block later", BlendedCase.StationRotation with { Rotations = [BlockId.From("later")] }),
        ("repeated-block", "block d0m0", BlendedCase.Flex with { OnlineBlocks = [Morning(0, 0), Morning(0, 0)] }),
        ("unknown-modality", "modality magic", BlendedCase.Flex with { SupportModality = ModalityId.From("magic") }),
        ("unknown-space", "space nowhere", BlendedCase.Flex with { Space = Nowhere }),
        ("unknown-staff", "staff nobody", BlendedCase.Flex with { TeacherOfRecord = Nobody }),
        ("space-not-on-campus", "space museum", BlendedCase.Flex with { Space = Museum }),
        ("space-lacks-feature", "space hall, modality lab-work", BlendedCase.ALaCarte with { OnlineModality = LabWork, SeatSpace = Hall }),
        ("modality-is-remote", "modality homework", BlendedCase.FlippedClassroom with { MeetingModality = Homework }),
        ("staff-lacks-role", "staff aide, modality group", BlendedCase.FlippedClassroom with { TeacherOfRecord = Aide }),
        ("staff-not-qualified", "staff other-teacher, station teacher", BlendedCase.StationRotation with { TeacherOfRecord = OtherTeacher }),
        ("too-few-stations", "", BlendedCase.StationRotation with { Stations = Stations(1, 20) }),
        ("not-whole-cycles", "", BlendedCase.StationRotation with { Rotations = [.. Mornings.Take(4)] }),
        ("no-online-station", "station teacher, station project-2", BlendedCase.StationRotation with { Stations = [.. Stations(3, 9).Skip(1)], Rotations = [.. Mornings.Take(2)] }),
        ("stations-apart", "space room, space hall", BlendedCase.StationRotation with { Stations = [.. Stations(2, 9), new Station("hall", Project, Hall, 9)] }),
        ("repeated-station", "station online-0", BlendedCase.StationRotation with { Stations = [.. Stations(2, 9), .. Stations(1, 9)] }),
        ("staff-at-two-stations", "staff teacher, station teacher, station second", BlendedCase.StationRotation with { Stations = [.. Stations(2, 9), new Station("second", Group, Room, 9) { IsTeacherLed = true }] }),
        ("visits-exceed-blocks", "visits 7, blocks 6", BlendedCase.LabRotation with { VisitsPerCycle = 7 }),
        ("labs-too-small", "visits 48, seats 36, course maths", BlendedCase.LabRotation with { VisitsPerCycle = 4 }),
        ("not-a-lab", "space hall", BlendedCase.LabRotation with { Labs = [new LearningLab(Hall, Aide)] }),
        ("lab-is-home-room", "space lab", BlendedCase.LabRotation with { HomeRoom = Lab }),
        ("no-lab", "", BlendedCase.LabRotation with { Labs = [] }),
        ("no-pre-work-block", "learner l01, competency c0, block d0m2", BlendedCase.FlippedClassroom with { PreWorkBlocks = [] }),
        ("no-on-site-block", "learner l00, competency c0, block d0m2", BlendedCase.FlippedClassroom with { OnSiteSpace = null }),
        ("meeting-not-taught", "modality project", BlendedCase.FlippedClassroom with { MeetingModality = Project }),
        ("is-online", "modality online", BlendedCase.FlippedClassroom with { MeetingModality = Online }),
        ("not-online", "modality group", BlendedCase.FlippedClassroom with { PreWorkModality = Group }),
        ("unit-not-of-course", "competency c3", BlendedCase.FlippedClassroom with { Units = [Competency(3)] }),
        ("no-meetings", "", BlendedCase.FlippedClassroom with { Meetings = [] }),
        ("no-setter", "", BlendedCase.IndividualRotation with { Setter = null }),
        ("playlist-missing", "learner l01", BlendedCase.IndividualRotation with { Setter = PlaylistSetter.Teacher }),
        ("unknown-station", "learner l00, station balcony", BlendedCase.IndividualRotation with { Playlists = [new StationPlaylist(Learner(0), ["balcony"])] }),
        ("no-online-item", "learner l00", BlendedCase.IndividualRotation with { Playlists = [new StationPlaylist(Learner(0), ["teacher"])] }),
        ("online-seats-missing", "learner l09, learners 12, seats 9", BlendedCase.IndividualRotation with { Stations = Stations(3, 3), Playlists = [] }),
        ("room-too-small", "space lab, station online, station other", BlendedCase.IndividualRotation with { Stations = [new Station("online", Online, Lab, 6), new Station("other", Online, Lab, 6)] }),
        ("online-share", "learner l00, online 45, open 45", BlendedCase.Flex with { OnlineBlocks = [Morning(0, 0)], SupportBlocks = [Morning(0, 1)] }),
        ("support-unmet", "learner l01, block d0m0, block d0m1", BlendedCase.Flex with { SupportWithin = 2 }),
        ("not-online-teacher", "staff teacher", BlendedCase.ALaCarte with { TeacherOfRecord = Teacher }),
        ("no-seat", "block d0m0", BlendedCase.ALaCarte with { SeatSpace = null }),
        ("no-devices", "space hall", BlendedCase.ALaCarte with { SeatSpace = Hall }),
        ("required-sessions-missing", "learner l00, required 2, cohorts 1, blocks 5", BlendedCase.EnrichedVirtual with { MaxFaceToFaceDays = 1 }),
        ("no-online-blocks", "", BlendedCase.EnrichedVirtual with { OnlineBlocks = [] }),
        ("modality-is-on-site", "modality lab-work", BlendedCase.EnrichedVirtual with { OnlineModality = LabWork }),
    ];

    public static TheoryData<string> Codes => [.. Cases.Select(item => item.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Plan_OfWhatCanNotBe_NamesIt(string code)
    {
        var (_, conflict, model) = Cases.Single(item => item.Code == code);

        var plan = model.Plan(BlendedSchool.Of(12));

        Assert.Empty(plan.Sessions);
        var issue = plan.Issues.First(item => item.Diagnostic.Code == code);
        Assert.True(issue.IsError);
        Assert.Equal(conflict, string.Join(", ", issue.Conflict));
        Assert.StartsWith($"{model.Name} maths: ", issue.Diagnostic.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void LabRotation_OfClassesThatShareALab_PlansThemTogether()
    {
        var first = BlendedCase.LabRotation with { Learners = Class(12), VisitsPerCycle = 1, Blocks = [.. Mornings.Take(4)] };
        var second = first with { Course = OtherCourse, Learners = [.. Class(24).Skip(12)] };
        var problem = BlendedSchool.Of(24) with { Models = [second, first] };

        var pins = new[] { first, second }.SelectMany(model => model.Plan(problem).Sessions).ToList();
        var schedule = ScheduleOf(problem, pins);

        Assert.Equal([6, 6, 6, 6], pins.Select(pin => pin.Learners.Count));
        Assert.Empty(first.Check(problem, schedule).Concat(second.Check(problem, schedule)));
        var issue = Assert.Single((first with { VisitsPerCycle = 2 }).Plan(problem).Issues);
        Assert.Equal(["visits 36", "seats 24", "course maths", "course history"], issue.Conflict);
    }

    [Fact]
    public void Plan_OfGeneratedCourses_IsOftenPossible() => Assert.All(
        new[]
        {
            BlendedGenerators.StationRotations, BlendedGenerators.LabRotations, BlendedGenerators.FlippedClassrooms, BlendedGenerators.IndividualRotations,
            BlendedGenerators.Flexes, BlendedGenerators.ALaCartes, BlendedGenerators.EnrichedVirtuals,
        },
        cases => Assert.InRange(cases.Sample(60, 20).Count(item => item.Model.Plan(item.Problem).Sessions.Count > 0), 10, 60));
}
