using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Testing.Environments;

/// <summary>Sessions of small schools in which staff and spaces are scarce.</summary>
public static class SchoolDayGenerators
{
    private const int Learners = 9;

    private static readonly ModalityProfile[] Ways =
    [
        new() { Id = ModalityId.From("group"), Form = Modality.SmallGroup, MaxSize = 6, Roles = [EducatorRole.LeadTeacher, EducatorRole.Tutor] },
        new() { Id = ModalityId.From("home"), Form = Modality.Online, Supervision = Supervision.None, MaxSize = 9, Online = true, Presence = Presence.Remote, SameCompetency = false },
        new() { Id = ModalityId.From("independent"), Form = Modality.Alone, Supervision = Supervision.Monitor, MaxSize = 6, SameCompetency = false },
        new() { Id = ModalityId.From("lab"), Form = Modality.SmallGroup, MaxSize = 4, Requires = ["lab"], Roles = [EducatorRole.LeadTeacher] },
        new() { Id = ModalityId.From("trip"), Form = Modality.LargeGroup, MaxSize = 9, Requires = ["forest"], SameCompetency = false },
    ];

    /// <summary>Up to 6 sessions of one block, up to 5 staff and up to 4 spaces.</summary>
    public static Gen<SchoolDay> OneBlock { get; } = Days(1, 6, 5, 4, 1);

    /// <summary>Sessions of up to 5 blocks on two dates, with limits of staff across blocks.</summary>
    public static Gen<SchoolDay> Weeks { get; } = Gen.Choose(2, 5).SelectMany(blocks => Days(blocks, 4, 4, 5, 3));

    private static Gen<SchoolDay> Days(int blocks, int sessions, int mostStaff, int mostSpaces, int travel) =>
        from gaps in Gen.Elements(0, 0, 15, 40).ArrayOf(blocks)
        from counts in Gen.Choose(0, sessions).ArrayOf(blocks)
        from held in Generating.EachOf(Enumerable.Range(0, blocks).Select(block => SessionsOf(block, counts[block])))
        from staff in Gen.Choose(0, mostStaff).SelectMany(count => Generating.EachOf(Enumerable.Range(0, count).Select(number => Staff(number, blocks))))
        from spaces in Gen.Choose(0, mostSpaces).SelectMany(count => Generating.EachOf(Enumerable.Range(0, count).Select(number => Space(number, blocks, travel))))
        from educators in Gen.Choose(0, mostStaff).ArrayOf(Learners)
        select new SchoolDay(
            new EnvironmentProblem
            {
                Offerings = [.. Enumerable.Range(0, 3).Select(number => new CompetencyOffering(EnvironmentGenerators.Competency(number), SubjectId.From($"s{number % 2}"), 1))],
                Modalities = [.. Ways],
                Staff = staff,
                Spaces = WithinTheirWholes(spaces),
                Blocks = [.. Enumerable.Range(0, blocks).Select(number => Block(number, gaps))],
                Relationships = [.. educators.Take(3).Select((educator, learner) => new Relationship(PersonId.From($"l{learner}"), PersonId.From($"t{educator}"), RelationKind.Advisor))],
                History = [.. educators.Skip(3).Select((educator, learner) => new CoMembership(learner % 2, [EnvironmentGenerators.Learner(learner + 3)]) { Educator = StaffId.From($"t{educator}") })],
            },
            held.SelectMany(list => list).ToValueList());

    private static ValueList<LearningSpace> WithinTheirWholes(ValueList<LearningSpace> spaces)
    {
        var capacities = new Dictionary<SpaceId, int>();
        foreach (var space in spaces)
        {
            capacities[space.Id] = space.Parent is { } parent ? Math.Min(space.Capacity, capacities[parent]) : space.Capacity;
        }

        return spaces.Select(space => space with { Capacity = capacities[space.Id] }).ToValueList();
    }

    private static TimeBlock Block(int number, int[] gaps) => new()
    {
        Id = BlockId.From($"b{number}"),
        Date = new LocalDate(2026, 9, 7 + (number / 3)),
        Start = new LocalTime(8, 0).PlusMinutes(Enumerable.Range((number / 3) * 3, number % 3).Sum(before => 45 + gaps[before])),
        Minutes = 45,
    };

    private static Gen<ValueList<Session>> SessionsOf(int block, int count) =>
        from placed in Gen.Choose(0, count).ArrayOf(Learners)
        from ways in Gen.Choose(0, (2 * Ways.Length) - 1).ArrayOf(count)
        from competencies in Gen.Choose(0, 2).ArrayOf(count)
        from required in Generating.OneIn(6).ArrayOf(count)
        select Enumerable.Range(0, count).Where(session => placed.Contains(session)).Select(session => MakeSession(
            block, session, Ways[Math.Max(0, ways[session] - Ways.Length)], competencies[session], [.. Enumerable.Range(0, Learners).Where(learner => placed[learner] == session).Select(EnvironmentGenerators.Learner)]) with
        {
            IsRequired = required[session],
        }).ToValueList();

    private static Session MakeSession(int block, int number, ModalityProfile way, int competency, ValueList<LearnerId> learners) => new()
    {
        Id = SessionId.From($"x{block}-{number}"),
        Block = BlockId.From($"b{block}"),
        Modality = way.Id,
        Competency = way.SameCompetency ? EnvironmentGenerators.Competency(competency) : null,
        Learners = learners,
    };

    private static Gen<StaffMember> Staff(int number, int blocks) =>
        from role in Gen.Elements(EducatorRole.LeadTeacher, EducatorRole.LeadTeacher, EducatorRole.Tutor, EducatorRole.Paraprofessional)
        from subjects in Gen.Choose(0, 3)
        from absent in Gen.Choose(0, 3 * blocks)
        from zones in Gen.Choose(1, 2)
        from perDay in Gen.Choose(0, 2).OrNull(2)
        from inRow in Gen.Choose(1, 2).OrNull(2)
        from planning in Gen.Elements(0, 0, 1)
        from caseload in Gen.Choose(3, 8).OrNull(2)
        select new StaffMember
        {
            Id = StaffId.From($"t{number}"),
            Roles = [role],
            Skills = [.. Enumerable.Range(0, 2).Where(subject => (subjects & (1 << subject)) != 0).Select(subject => new Skill(SubjectId.From($"s{subject}"), 0, 3))],
            UnavailableIn = absent < blocks ? [BlockId.From($"b{absent}")] : [],
            Zones = zones,
            MaxBlocksPerDay = blocks == 1 ? null : perDay,
            MaxConsecutive = blocks == 1 ? null : inRow,
            MinPlanningBlocks = blocks == 1 ? 0 : planning,
            Caseload = caseload,
        };

    private static Gen<LearningSpace> Space(int number, int blocks, int travel) =>
        from capacity in Gen.Choose(2, 9)
        from feature in Gen.Elements("desks", "lab", "forest")
        from groups in Gen.Choose(1, 2)
        from parent in Gen.Choose(0, 3 * Math.Max(1, number))
        from absent in Gen.Choose(0, 4 * blocks)
        from minutes in Gen.Elements(5, 10, 20)
        select new LearningSpace
        {
            Id = SpaceId.From($"r{number}"),
            Capacity = capacity,
            Features = [feature],
            MaxConcurrentGroups = groups,
            Parent = parent < number ? SpaceId.From($"r{parent}") : null,
            UnavailableIn = absent < blocks ? [BlockId.From($"b{absent}")] : [],
            Kind = feature == "forest" ? SpaceKind.OffCampus : SpaceKind.OnCampus,
            TravelMinutes = feature == "forest" && travel > 1 ? minutes : 0,
        };
}
