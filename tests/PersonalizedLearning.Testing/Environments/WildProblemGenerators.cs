using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Testing.Environments;

/// <summary>Problems in which anything can be wrong: identifiers unknown, empty or there twice, impossible sizes, times and links.</summary>
public static class WildProblemGenerators
{
    private static readonly Gen<string> Name = Gen.Elements("a", "b", "c", "d");

    /// <summary>Problems in which anything can be wrong.</summary>
    public static Gen<EnvironmentProblem> Problems { get; } =
        from needs in Needs.Between(0, 4)
        from attendance in Attendances.Between(0, 3)
        from offerings in Offerings.Between(0, 3)
        from modalities in Modalities.Between(0, 3)
        from staff in Staff.Between(0, 3)
        from spaces in Spaces.Between(0, 4)
        from blocks in Blocks.Between(0, 4)
        from bonds in Bonds.Between(0, 6)
        from pins in Pins.Between(0, 4)
        from history in Histories.Between(0, 2)
        select new EnvironmentProblem
        {
            Needs = needs,
            Attendance = attendance,
            Offerings = offerings,
            Modalities = modalities,
            Staff = staff,
            Spaces = spaces,
            Blocks = blocks,
            Relationships = bonds,
            Pins = pins,
            History = history,
        };

    private static Gen<BlockId> Block => from empty in Generating.OneIn(20) from name in Name select empty ? default : BlockId.From(name);

    private static Gen<ModalityId> Way => from empty in Generating.OneIn(20) from name in Name select empty ? default : ModalityId.From(name);

    private static Gen<LearnerId> Learner => from empty in Generating.OneIn(20) from name in Name select empty ? default : LearnerId.From(name);

    private static Gen<CompetencyId> Competency => Name.Select(CompetencyId.From);

    private static Gen<ScheduleNeed> Needs =>
        from learner in Learner
        from competency in Competency
        from way in Way
        select new ScheduleNeed { Learner = learner, Competency = competency, RemainingMinutes = 30, Fit = [new ModalityFit(way, 1)] };

    private static Gen<LearnerAttendance> Attendances =>
        from learner in Learner
        from absent in Block.Between(0, 2)
        from remote in Block.Between(0, 2)
        select new LearnerAttendance(learner) { AbsentIn = absent, RemoteIn = remote };

    private static Gen<CompetencyOffering> Offerings =>
        from competency in Competency
        from subject in Name
        from ways in Way.Between(0, 2)
        select new CompetencyOffering(competency, SubjectId.From(subject), 1) { Modalities = ways };

    private static Gen<ModalityProfile> Modalities =>
        from way in Way
        from supervision in Generating.AnyOf<Supervision>()
        from presence in Generating.AnyOf<Presence>()
        from least in Gen.Choose(1, 4)
        from most in Gen.Choose(1, 4)
        from features in Name.Between(0, 1)
        from same in Gen.Elements(true, false)
        select new ModalityProfile { Id = way, Form = Modality.Peer, Supervision = supervision, Presence = presence, MinSize = least, MaxSize = most, Requires = features, SameCompetency = same };

    private static Gen<StaffMember> Staff =>
        from id in Name
        from subject in Name
        from away in Block.Between(0, 2)
        from planning in Gen.Choose(0, 3)
        select new StaffMember { Id = StaffId.From(id), Skills = [new Skill(SubjectId.From(subject), 0, 2)], UnavailableIn = away, MinPlanningBlocks = planning };

    private static Gen<LearningSpace> Spaces =>
        from id in Name
        from capacity in Gen.Choose(1, 5)
        from features in Name.Between(0, 2)
        from parent in Name.Select(SpaceId.From).OrNull(2)
        from kind in Generating.AnyOf<SpaceKind>()
        select new LearningSpace { Id = SpaceId.From(id), Capacity = capacity, Features = features, Parent = parent, Kind = kind };

    private static Gen<TimeBlock> Blocks =>
        from id in Block
        from hour in Gen.Choose(0, 23)
        from minutes in Gen.Elements(-5, 0, 30, 90, int.MaxValue)
        from kind in Generating.AnyOf<BlockKind>()
        from calendar in Generating.OneIn(20)
        select new TimeBlock
        {
            Id = id,
            Date = calendar ? new LocalDate(5787, 1, 1, CalendarSystem.HebrewCivil) : new LocalDate(2026, 9, 7),
            Start = new LocalTime(hour, 0),
            Minutes = minutes,
            Kind = kind,
        };

    private static Gen<Relationship> Bonds =>
        from one in Name
        from other in Name
        from kind in Generating.AnyOf<RelationKind>()
        select new Relationship(PersonId.From(one), PersonId.From(other), kind);

    private static Gen<Pin> Pins =>
        from kind in Gen.Choose(0, 2)
        from name in Name
        from block in Block
        from way in Way
        from competency in Competency.OrNull(2)
        from learners in Learner.Between(0, 3)
        from staff in Name.Select(StaffId.From).OrNull(2)
        from space in Name.Select(SpaceId.From).OrNull(2)
        select kind switch
        {
            0 => new LearnerPin(LearnerId.From(name), block, way) { Competency = competency },
            1 => new StaffPin(StaffId.From(name), block, way) { Competency = competency },
            _ => (Pin)new SessionPin(SessionId.From(name), block, way) { Competency = competency, Learners = learners, Staff = staff, Space = space, Course = CourseId.From(name) },
        };

    private static Gen<CoMembership> Histories =>
        from round in Gen.Choose(0, 3)
        from learners in Learner.Between(0, 3)
        from educator in Name.Select(StaffId.From).OrNull(2)
        select new CoMembership(round, learners) { Educator = educator };
}
