using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Testing.Generators;
using static PersonalizedLearning.Environments.Tests.Blended.BlendedSchool;

namespace PersonalizedLearning.Environments.Tests.Blended;

/// <summary>Blended courses of classes of 0 to 14 learners, some of them absent, in schools in which rooms are small and staff are away now and then.</summary>
internal static class BlendedGenerators
{
    private static readonly ValueList<LearnerControl> Place = [LearnerControl.Place];

    public static Gen<(BlendedModel Model, EnvironmentProblem Problem)> StationRotations =>
        from size in Gen.Choose(0, 14)
        from problem in Schools(size)
        from links in Links(size)
        from count in Gen.Choose(2, 5)
        from cycles in Gen.Choose(1, 2)
        from capacity in Gen.Choose(3, 14)
        from groups in Gen.Choose(1, 9).OrNull(2)
        from discretion in Generating.OneIn(3)
        select Case(BlendedCase.StationRotation with
        {
            Learners = Class(size), Control = Place, Stations = Stations(count, capacity), Groups = groups, TeacherDiscretion = discretion, Rotations = [.. Mornings.Take(count * cycles)],
        }, problem with { Relationships = links });

    public static Gen<(BlendedModel Model, EnvironmentProblem Problem)> LabRotations =>
        from size in Gen.Choose(0, 14)
        from other in Gen.Choose(0, 10)
        from problem in Schools(size + other)
        from visits in Gen.Choose(1, 3)
        from otherVisits in Gen.Choose(1, 3)
        from blocks in Gen.Choose(3, 12)
        from groups in Gen.Choose(1, 2)
        let shared = problem with
        {
            Spaces = [.. problem.Spaces.Select(space => space.Id == Lab ? space with { MaxConcurrentGroups = groups } : space)],
            Staff = [.. problem.Staff.Select(member => member.Id == Aide ? member with { Zones = groups } : member)],
        }
        let model = BlendedCase.LabRotation with { Learners = Class(size), VisitsPerCycle = visits, Blocks = [.. Mornings.Take(blocks)] }
        let second = model with { Course = OtherCourse, Learners = [.. Class(size + other).Skip(size)], VisitsPerCycle = otherVisits }
        select Case(model, shared with { Models = other == 0 ? [model] : [model, second] });

    public static Gen<(BlendedModel Model, EnvironmentProblem Problem)> FlippedClassrooms =>
        from size in Gen.Choose(0, 14)
        from problem in Schools(size)
        from units in Gen.Choose(1, 3)
        from meetings in Generating.SomeOf<BlockId>([.. Mornings.Where((_, number) => number % 3 > 0)])
        from onSite in Generating.SomeOf<BlockId>([.. Mornings.Where((_, number) => number % 3 == 0)])
        from cap in Gen.Elements(30, 45, 90)
        from prepared in Generating.OneIn(3)
        select Case(BlendedCase.FlippedClassroom with
        {
            Learners = Class(size),
            Units = [.. Enumerable.Range(0, units).Select(Competency)],
            Prepared = prepared ? [Competency(0)] : [],
            Meetings = meetings.Count == 0 ? [Morning(2, 2)] : meetings,
            OnSiteBlocks = onSite,
            PreWorkMinutesPerDay = cap,
        }, problem);

    public static Gen<(BlendedModel Model, EnvironmentProblem Problem)> IndividualRotations =>
        from size in Gen.Choose(0, 14)
        from problem in Schools(size)
        from count in Gen.Choose(1, 4)
        from rotations in Gen.Choose(1, 6)
        from capacity in Gen.Choose(4, 20)
        from playlists in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
        from length in Gen.Choose(1, 4)
        from remaining in Gen.Elements(1, 60, 200)
        select Case(BlendedCase.IndividualRotation with
        {
            Learners = Class(size),
            Stations = Stations(count, capacity),
            Rotations = [.. Mornings.Take(rotations)],
            Playlists = [.. Enumerable.Range(0, playlists).Select(number => new StationPlaylist(Learner(number), [.. Enumerable.Range(0, length).Select(item => Stations(count, capacity)[(item + number) % count].Id)]))],
        }, problem with { Needs = [.. problem.Needs.Select(need => need with { RemainingMinutes = remaining })] });

    public static Gen<(BlendedModel Model, EnvironmentProblem Problem)> Flexes =>
        from size in Gen.Choose(0, 14)
        from problem in Schools(size)
        from online in Gen.Choose(1, 8)
        from support in Gen.Choose(0, 4)
        from requests in Requests(size).Between(0, 3)
        from within in Gen.Choose(1, 8)
        from share in Gen.Elements(0, 0.5, 0.7)
        select Case(BlendedCase.Flex with
        {
            Learners = Class(size),
            OnlineBlocks = [.. Mornings.Where((_, number) => number % 3 < 2).Take(online)],
            SupportBlocks = [.. Mornings.Where((_, number) => number % 3 == 2).Take(support)],
            Requests = requests,
            SupportWithin = within,
            OnlineShare = share,
        }, problem);

    public static Gen<(BlendedModel Model, EnvironmentProblem Problem)> ALaCartes =>
        from size in Gen.Choose(0, 14)
        from problem in Schools(size)
        from mornings in Generating.SomeOf<BlockId>(Mornings, 5)
        from evenings in Generating.SomeOf<BlockId>(Evenings)
        select Case(BlendedCase.ALaCarte with { Learners = Class(size), Blocks = [.. mornings, .. evenings] }, problem);

    public static Gen<(BlendedModel Model, EnvironmentProblem Problem)> EnrichedVirtuals =>
        from size in Gen.Choose(0, 14)
        from problem in Schools(size)
        from blocks in Generating.SomeOf<BlockId>(Mornings)
        from sessions in Gen.Choose(1, 4)
        from days in Gen.Choose(1, 4)
        from other in Generating.OneIn(4)
        select Case(BlendedCase.EnrichedVirtual with
        {
            Learners = Class(size), FaceToFaceBlocks = blocks, RequiredSessions = sessions, MaxFaceToFaceDays = days, OnlineTeacher = other ? OnlineTeacher : null,
        }, problem);

    public static Gen<(BlendedModel Model, EnvironmentProblem Problem)> Any =>
        Gen.OneOf(StationRotations, LabRotations, FlippedClassrooms, IndividualRotations, Flexes, ALaCartes, EnrichedVirtuals);

    /// <summary>Models that name what the problem does not have, and schedules that answer something else.</summary>
    public static Gen<BlendedCase> Wild =>
        from item in Any
        from other in Any
        from third in Any
        from withoutStaff in Generating.OneIn(3)
        from withoutSpaces in Generating.OneIn(3)
        from withoutWays in Generating.OneIn(3)
        from blocks in Generating.SomeOf(item.Problem.Blocks)
        let problem = item.Problem with
        {
            Staff = withoutStaff ? [] : item.Problem.Staff,
            Spaces = withoutSpaces ? [] : item.Problem.Spaces,
            Modalities = withoutWays ? [.. item.Problem.Modalities.Take(1)] : item.Problem.Modalities,
            Blocks = blocks.Count == 0 ? item.Problem.Blocks : blocks,
        }
        select new BlendedCase(item.Model, problem, ScheduleOf(third.Problem, [.. other.Model.Plan(other.Problem).Sessions, .. third.Model.Plan(third.Problem).Sessions]));

    private static (BlendedModel Model, EnvironmentProblem Problem) Case(BlendedModel model, EnvironmentProblem problem) => (model, problem);

    private static Gen<EnvironmentProblem> Schools(int size) =>
        from room in Gen.Frequency((4, Gen.Constant(40)), (1, Gen.Choose(1, 20)))
        from lab in Gen.Choose(3, 12)
        from hasAccess in Generating.OneIn(2)
        from absences in Gen.Choose(0, 14).Two().Between(0, size == 0 ? 0 : 2)
        from away in Gen.Frequency((5, Gen.Constant(OtherTeacher)), (1, Gen.Elements(Teacher, Aide)))
        from hour in Gen.Choose(0, 14)
        let problem = Of(size, hasAccess)
        select problem with
        {
            Attendance = [.. problem.Attendance.Select((item, number) => item with { AbsentIn = [.. absences.Where(absence => absence.Item1 == number).Select(absence => Mornings[absence.Item2]).Distinct()] })],
            Spaces = [.. problem.Spaces.Select(space => space.Id == Room ? space with { Capacity = room } : space.Id == Lab ? space with { Capacity = lab } : space)],
            Staff = [.. problem.Staff.Select(member => member.Id == away ? member with { UnavailableIn = [Mornings[hour]] } : member)],
        };

    private static Gen<ValueList<Relationship>> Links(int size) => size < 2 ? Gen.Constant<ValueList<Relationship>>([]) :
        (from first in Gen.Choose(0, size - 1)
         from step in Gen.Choose(1, size - 1)
         from kind in Gen.Elements(RelationKind.MustLink, RelationKind.CannotLink)
         select new Relationship(PersonId.From(Learner(first).Value), PersonId.From(Learner((first + step) % size).Value), kind)).Between(0, 3);

    private static Gen<SupportRequest> Requests(int size) =>
        from learner in Gen.Choose(0, Math.Max(size, 1))
        from block in Gen.Choose(0, 14)
        from reason in Generating.OneIn(4)
        select new SupportRequest(Learner(learner), Mornings[block]) { UnmetReason = reason ? "Not now." : null };
}
