using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Environments.Tests.Scheduling;

/// <summary>Makes schools small enough to see what has to happen in them.</summary>
internal static class SmallSchool
{
    public const int Minutes = 30;

    public static readonly ModalityId Group = ModalityId.From("group");

    public static readonly BlockId Block = BlockId.From("b0");

    public static LearnerId Learner(string id) => LearnerId.From(id);

    public static CompetencyId Competency(string id) => CompetencyId.From(id);

    /// <summary>One way of learning, for one to four learners, led by a teacher, in one block, with as many teachers of everything and rooms as asked for.</summary>
    public static EnvironmentProblem Of(int staff, int spaces, params ScheduleNeed[] needs) => new()
    {
        Needs = [.. needs],
        Offerings = [.. needs.Select(need => need.Competency).Distinct().Select(competency => new CompetencyOffering(competency, SubjectId.From("s"), 1))],
        Modalities = [Way(1, 4)],
        Staff = [.. Enumerable.Range(0, staff).Select(number => new StaffMember { Id = StaffId.From($"t{number}"), Roles = [EducatorRole.LeadTeacher], Skills = [new Skill(SubjectId.From("s"), 0, 3)] })],
        Spaces = [.. Enumerable.Range(0, spaces).Select(number => new LearningSpace { Id = SpaceId.From($"r{number}"), Capacity = 10 })],
        Blocks = Blocks(1),
    };

    public static ModalityProfile Way(int fewest, int most) => new() { Id = Group, Form = Modality.SmallGroup, MinSize = fewest, MaxSize = most, Roles = [EducatorRole.LeadTeacher] };

    public static ValueList<TimeBlock> Blocks(int count) => [.. Enumerable.Range(0, count).Select(number => new TimeBlock
    {
        Id = BlockId.From($"b{number}"), Date = new LocalDate(2026, 9, 7), Start = new LocalTime(8 + number, 0), Minutes = Minutes,
    })];

    public static ScheduleNeed Need(string learner, string competency, double priority = 1, int minutes = Minutes) => new()
    {
        Learner = Learner(learner), Competency = Competency(competency), RemainingMinutes = minutes, Priority = priority,
    };

    public static ScheduleProposal Solve(EnvironmentProblem problem, SolveOptions? options = null)
    {
        var proposal = new ScheduleSolver().Solve(problem, options ?? new SolveOptions { WorkLimit = 5 });
        Xunit.Assert.Empty(ScheduleChecker.Check(problem, proposal, options?.Previous));
        return proposal;
    }
}
