using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Testing.Environments;

/// <summary>Small schools: valid problems in which things are scarce.</summary>
public static class EnvironmentGenerators
{
    private static readonly LocalDate Monday = new(2026, 9, 7);

    private static readonly ModalityProfile[] Ways =
    [
        new() { Id = ModalityId.From("group"), Form = Modality.SmallGroup, MinSize = 2, MaxSize = 4, Roles = [EducatorRole.LeadTeacher, EducatorRole.Tutor] },
        new() { Id = ModalityId.From("independent"), Form = Modality.Alone, Supervision = Supervision.Monitor, MaxSize = 6, SameCompetency = false },
        new() { Id = ModalityId.From("lab"), Form = Modality.SmallGroup, MinSize = 1, MaxSize = 3, Requires = ["lab"], Roles = [EducatorRole.LeadTeacher] },
        new() { Id = ModalityId.From("online"), Form = Modality.Online, Supervision = Supervision.None, MaxSize = 6, Online = true, Presence = Presence.Either, Requires = ["devices"] },
    ];

    /// <summary>A learner by number.</summary>
    public static LearnerId Learner(int number) => LearnerId.From($"l{number}");

    /// <summary>A competency by number.</summary>
    public static CompetencyId Competency(int number) => CompetencyId.From($"c{number}");

    /// <summary>Small schools of 1 to 8 learners, 1 to 4 competencies, 0 to 3 staff and spaces, 1 to 4 blocks on one day or two, without links, pins and models.</summary>
    public static Gen<EnvironmentProblem> Problems { get; } =
        from learners in Gen.Choose(1, 8)
        from competencies in Gen.Choose(1, 4)
        from blocks in Blocks
        from needs in Needs(learners, competencies)
        from offerings in Gen.Choose(0, 1).ArrayOf(competencies)
        from staff in Gen.Choose(0, 3).SelectMany(count => Generating.EachOf(Enumerable.Range(0, count).Select(number => Staff(number, blocks))))
        from spaces in Gen.Choose(0, 3).SelectMany(count => Generating.EachOf(Enumerable.Range(0, count).Select(number => Space(number, blocks))))
        from absent in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new EnvironmentProblem
        {
            Needs = needs,
            Attendance = absent ? [new LearnerAttendance(Learner(0)) { AbsentIn = [blocks[0].Id] }] : [],
            Offerings = [.. offerings.Select((subject, number) => new CompetencyOffering(Competency(number), SubjectId.From($"s{subject}"), 1))],
            Modalities = [.. Ways],
            Staff = staff,
            Spaces = spaces,
            Blocks = blocks,
        };

    private static Gen<ValueList<TimeBlock>> Blocks =>
        from count in Gen.Choose(1, 4)
        from second in Gen.Choose(1, 4)
        from minutes in Gen.Elements(30, 45)
        select Enumerable.Range(0, count).Select(number => new TimeBlock
        {
            Id = BlockId.From($"b{number}"),
            Date = Monday.PlusDays(number < second ? 0 : 1),
            Start = new LocalTime(8 + (number < second ? number : number - second), 0),
            Minutes = minutes,
        }).ToValueList();

    private static Gen<ValueList<ScheduleNeed>> Needs(int learners, int competencies) =>
        from chosen in Gen.Elements(true, true, false).ArrayOf(learners * competencies)
        from details in NeedDetails.ArrayOf(learners * competencies)
        select details.Select((need, index) => need with { Learner = Learner(index / competencies), Competency = Competency(index % competencies) })
            .Where((_, index) => chosen[index]).ToValueList();

    private static Gen<ScheduleNeed> NeedDetails =>
        from remaining in Gen.Choose(1, 120)
        from priority in Gen.Elements(0.5, 1, 1, 2, 3)
        from ready in Gen.Elements(true, true, true, false)
        from fit in Gen.Choose(0, 4)
        from perDay in Gen.Choose(1, 2)
        select new ScheduleNeed
        {
            Learner = Learner(0),
            Competency = Competency(0),
            RemainingMinutes = remaining,
            Priority = priority,
            Missing = ready ? [] : [CompetencyId.From("before")],
            Fit = [new ModalityFit(Ways[0].Id, fit / 4.0)],
            MaxBlocksPerDay = perDay,
        };

    private static Gen<StaffMember> Staff(int number, ValueList<TimeBlock> blocks) =>
        from role in Gen.Elements(EducatorRole.LeadTeacher, EducatorRole.Tutor, EducatorRole.Paraprofessional)
        from subjects in Gen.Choose(0, 3)
        from absent in Gen.Choose(0, 3 * blocks.Count)
        select new StaffMember
        {
            Id = StaffId.From($"t{number}"),
            Roles = [role],
            Skills = [.. Enumerable.Range(0, 2).Where(subject => (subjects & (1 << subject)) != 0).Select(subject => new Skill(SubjectId.From($"s{subject}"), 0, 3))],
            UnavailableIn = absent < blocks.Count ? [blocks[absent].Id] : [],
        };

    private static Gen<LearningSpace> Space(int number, ValueList<TimeBlock> blocks) =>
        from capacity in Gen.Choose(1, 6)
        from features in Gen.Choose(0, 3)
        from absent in Gen.Choose(0, 3 * blocks.Count)
        select new LearningSpace
        {
            Id = SpaceId.From($"r{number}"),
            Capacity = capacity,
            Features = [.. new[] { "devices", "lab" }.Where((_, feature) => (features & (1 << feature)) != 0)],
            UnavailableIn = absent < blocks.Count ? [blocks[absent].Id] : [],
        };
}
