using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Demo;

/// <summary>The school of the demo: two people, three places, a morning. Invented, as the learners are.</summary>
internal static class DemoSchool
{
    private const int BlockMinutes = 25;

    private static readonly SubjectId Mathematics = SubjectId.From("mathematics");

    private static readonly ModalityProfile[] Ways =
    [
        new() { Id = ModalityId.From("small group"), Form = Modality.SmallGroup, MinSize = 2, MaxSize = 6, Roles = [EducatorRole.LeadTeacher] },
        new() { Id = ModalityId.From("one-to-one"), Form = Modality.OneToOne, MaxSize = 1, Roles = [EducatorRole.LeadTeacher, EducatorRole.Tutor] },
        new() { Id = ModalityId.From("with a peer"), Form = Modality.Peer, Supervision = Supervision.Monitor, MinSize = 2, MaxSize = 2 },
        new() { Id = ModalityId.From("online"), Form = Modality.Online, Supervision = Supervision.Monitor, Online = true, MaxSize = 8, SameCompetency = false, Requires = ["devices"] },
        new() { Id = ModalityId.From("alone"), Form = Modality.Alone, Supervision = Supervision.Monitor, MaxSize = 8, SameCompetency = false },
    ];

    /// <summary>The school on a day, with what it offers, and no needs yet.</summary>
    /// <param name="framework">The framework, all of which is offered.</param>
    /// <param name="date">The day.</param>
    public static EnvironmentProblem Of(CompetencyFramework framework, LocalDate date) => new()
    {
        Offerings = Enumerable.Range(0, framework.Count).Where(index => !framework.IsGrouping(index))
            .Select(index => new CompetencyOffering(framework[index].Id, Mathematics, 0)).ToValueList(),
        Modalities = [.. Ways],
        Staff =
        [
            new StaffMember { Id = StaffId.From("Ms Rossi"), Roles = [EducatorRole.LeadTeacher], Skills = [new Skill(Mathematics, 0, 0)], MinPlanningBlocks = 1, Zones = 2 },
            new StaffMember { Id = StaffId.From("Mr Okoye"), Roles = [EducatorRole.Tutor], Skills = [new Skill(Mathematics, 0, 0)], MaxConsecutive = 2 },
        ],
        Spaces =
        [
            new LearningSpace { Id = SpaceId.From("the workshop"), Capacity = 8, MaxConcurrentGroups = 2 },
            new LearningSpace { Id = SpaceId.From("the quiet corner"), Capacity = 2 },
            new LearningSpace { Id = SpaceId.From("the library"), Capacity = 8, MaxConcurrentGroups = 2, Features = ["devices"] },
        ],
        Blocks =
        [
            Block("1", date, 9, 0), Block("2", date, 9, 30), Break("break", date, 9, 55, 20), Block("3", date, 10, 15), Block("4", date, 10, 45),
        ],
    };

    /// <summary>With whom learners learn in one of the school's ways.</summary>
    public static Modality FormOf(ModalityId id) => Ways.First(way => way.Id == id).Form;

    private static TimeBlock Block(string name, LocalDate date, int hour, int minute) =>
        new() { Id = BlockId.From(name), Date = date, Start = new LocalTime(hour, minute), Minutes = BlockMinutes };

    private static TimeBlock Break(string name, LocalDate date, int hour, int minute, int minutes) =>
        Block(name, date, hour, minute) with { Kind = BlockKind.Break, Minutes = minutes };
}
