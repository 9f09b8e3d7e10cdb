// A school of 120 learners gets a week that follows what each needs, and a new Tuesday when a teacher is absent.
// Run it as it stands: dotnet run docs/samples/school-week.cs [FOLDER]; with a folder it writes school.json, week.json and tuesday.json there, for plearn schedule.
#:project ../../src/PersonalizedLearning.Environments

using NodaTime;
using PersonalizedLearning;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

// Three strands of eight competencies, each needing the one before; the fourth of science needs the third of number too.
string[] strands = ["number", "reading", "science"];
var builder = CompetencyFramework.CreateBuilder("middle-school", "Middle school").Add(ProficiencyScale.Probability);
foreach (var (strand, step) in strands.SelectMany(strand => Enumerable.Range(1, 8).Select(step => (strand, step))))
{
    builder.Add($"{strand}-{step}", $"{strand}, step {step}");
    if (step > 1)
    {
        builder.Requires($"{strand}-{step - 1}", $"{strand}-{step}");
    }
}

var framework = builder.Requires("number-3", "science-4").Build().Framework;
var graph = PrerequisiteGraph.Compile(framework);
var catalog = CatalogIndex.For(new ExperienceCatalog("lessons", "Lessons", framework.Competencies.Select(competency => new LearningExperience
{
    Id = ExperienceId.From($"lesson-{competency.Id}"), Title = $"Lesson on {competency.Title}", Kind = ExperienceKind.Lesson, Modality = Modality.SmallGroup, Minutes = 1200, Teaches = [competency.Id],
})), framework);

// Simulated mastery: each learner stands somewhere in each strand, and answered five questions on each step up to there, and two on the next.
var policies = new MasteryPolicySet(new BayesianKnowledgeTracing());
var saturday = Instant.FromUtc(2026, 9, 5, 12, 0);
LearnerId[] learners = [.. Enumerable.Range(1, 120).Select(number => LearnerId.From($"learner-{number:000}"))];

LearnerState StateOf(int number)
{
    var journal = new LearnerJournal(learners[number]);
    for (var strand = 0; strand < strands.Length; strand++)
    {
        // Whoever is ahead in one strand need not be ahead in another.
        var reached = (number * (strand + 3) / 7 + number / 40) % 4 + 1 + strand % 2;
        for (var answer = 0; answer < (5 * reached) + 2; answer++)
        {
            var competency = CompetencyId.From($"{strands[strand]}-{(answer / 5) + 1}");
            var isCorrect = answer < 5 * reached || (number + answer) % 2 == 0;
            journal.Append(EvidenceRecord.Observed($"{strands[strand]}-{answer}", journal.Learner, competency, Outcome.Correct(isCorrect), saturday - Duration.FromHours(200 - answer)));
        }
    }

    return LearnerState.From(MasteryMap.Derive(framework, EvidenceLedger.From(journal, saturday), policies), graph);
}

// The school: ways of learning, six on staff, five rooms and a museum, five days of six blocks.
ModalityId group = ModalityId.From("small-group"), online = ModalityId.From("online"), project = ModalityId.From("museum-project"), alone = ModalityId.From("independent");
ModalityProfile[] ways =
[
    new() { Id = group, Form = Modality.SmallGroup, MinSize = 4, MaxSize = 20, Roles = [EducatorRole.LeadTeacher, EducatorRole.Specialist] },
    new() { Id = online, Form = Modality.Online, Supervision = Supervision.Monitor, Online = true, MaxSize = 30, Requires = ["devices"] },
    new() { Id = project, Form = Modality.LargeGroup, MinSize = 8, MaxSize = 24, Requires = ["exhibits"], Roles = [EducatorRole.LeadTeacher, EducatorRole.Specialist] },
    new() { Id = alone, Form = Modality.Alone, Supervision = Supervision.Monitor, MaxSize = 40, SameCompetency = false },
];
StaffMember Teacher(string name, EducatorRole role, params string[] subjects) => new()
{
    Id = StaffId.From(name), Roles = [role], Skills = [.. subjects.Select(subject => new Skill(SubjectId.From(subject), 1, 8))], MinPlanningBlocks = role == EducatorRole.Facilitator ? 0 : 1,
};
LearningSpace Room(string name, int seats, params string[] features) => new() { Id = SpaceId.From(name), Capacity = seats, Features = [.. features] };
var monday = new LocalDate(2026, 9, 7);
var blocks = Enumerable.Range(0, 30).Select(number => new TimeBlock
{
    Id = BlockId.From($"{monday.PlusDays(number / 6).DayOfWeek.ToString()[..3].ToLowerInvariant()}-{number % 6 + 1}"),
    Date = monday.PlusDays(number / 6), Start = new LocalTime(8, 30).PlusMinutes(number % 6 * 55), Minutes = 45,
}).ToValueList();
var school = new EnvironmentProblem
{
    Modalities = [.. ways],
    Offerings = [.. framework.Competencies.Select(competency => competency.Id.Value.Split('-')).Select(parts => new CompetencyOffering(
        CompetencyId.From(string.Join('-', parts)), SubjectId.From(parts[0]), int.Parse(parts[1])) { Modalities = parts[0] == "science" ? [group, online, project] : [group, online] })],
    Staff =
    [
        Teacher("ms-okafor", EducatorRole.LeadTeacher, "number"), Teacher("mr-silva", EducatorRole.LeadTeacher, "number", "science"), Teacher("ms-larsen", EducatorRole.LeadTeacher, "reading"),
        Teacher("mr-haddad", EducatorRole.LeadTeacher, "reading", "science"), Teacher("dr-mori", EducatorRole.Specialist, "science"), Teacher("mr-novak", EducatorRole.Facilitator),
    ],
    Spaces =
    [
        Room("room-1", 20), Room("room-2", 20), Room("room-3", 24), Room("lab", 24, "devices"), Room("hall", 40),
        new LearningSpace { Id = SpaceId.From("museum"), Capacity = 24, Features = ["exhibits"], Kind = SpaceKind.OffCampus, TravelMinutes = 10 },
    ],
    Blocks = blocks,
};

// What each learner needs follows from mastery; one in three said that projects suit them. A week of 120 learners is one problem.
school = school with { Needs = [.. Enumerable.Range(0, learners.Length).SelectMany(number => ScheduleNeeds.For(StateOf(number), catalog, school, new ScheduleNeedOptions
{
    MostWaiting = 1,
    Stated = number % 3 == 0 ? [new ModalityFit(project, 1)] : [],
}))] };
var solver = new ScheduleSolver();
var week = solver.Solve(school, new SolveOptions { WorkLimit = 300 });
Console.WriteLine($"A week: {school.Needs.Count} needs of {learners.Length} learners, {week.Schedule.Sessions.Count} sessions, {ScheduleChecker.Check(school, week).Count} rules broken.");
Tell(school, week);

// On Monday evening ms-okafor calls in sick for Tuesday. Monday stays as it was, and what need not change on other days does not.
bool IsOn(TimeBlock block, int day) => block.Date == monday.PlusDays(day);
var happened = new StaffAbsent(StaffId.From("ms-okafor")) { Blocks = [.. blocks.Where(block => IsOn(block, 1)).Select(block => block.Id)] };
var stability = new StabilityPolicy { FrozenBlocks = [.. blocks.Where(block => IsOn(block, 0)).Select(block => block.Id)], PenaltyPerChange = 0.2 };
var tuesday = solver.Replan(school, week.Schedule, [happened], new SolveOptions { WorkLimit = 300, Stability = stability });
var changed = happened.Apply(school);
Console.WriteLine();
Console.WriteLine($"Without ms-okafor on Tuesday: {tuesday.Changes.Count} of {learners.Length * blocks.Count} placements change.");
foreach (var cause in tuesday.Changes.GroupBy(change => change.Cause).OrderBy(cause => cause.Key))
{
    var days = string.Join(", ", cause.GroupBy(change => change.Block.Value[..3]).Select(day => $"{day.Key} {day.Count()}"));
    Console.WriteLine($"  {cause.Key}: {cause.Count()} ({days})");
}

foreach (var change in tuesday.Changes.Take(2))
{
    Console.WriteLine($"  {change.Learner} in {change.Block}: {change.After?.Competency?.Value ?? "free"} instead of {change.Before?.Competency?.Value ?? "free"}, {change.Cause}");
}

Tell(changed, tuesday);
if (args is [var folder])
{
    Write("school.json", stream => EnvironmentJson.WriteProblem(stream, school));
    Write("week.json", stream => EnvironmentJson.WriteProposal(stream, week));
    Write("school-on-tuesday.json", stream => EnvironmentJson.WriteProblem(stream, changed));
    Write("tuesday.json", stream => EnvironmentJson.WriteProposal(stream, tuesday));

    void Write(string name, Action<Stream> write)
    {
        using var file = File.Create(Path.Combine(folder, name));
        write(file);
    }
}

static void Tell(EnvironmentProblem problem, ScheduleProposal proposal)
{
    var measures = ScheduleMeasures.Of(problem, proposal.Schedule);
    Console.WriteLine(FormattableString.Invariant(
        $"  {measures.PursuedMinutes:#,0} minutes serve a need: {100 * measures.MeanUtilisation:0} % of a learner's time, {100 * measures.MinUtilisation:0} % at the least"));
    Console.WriteLine(FormattableString.Invariant($"  at most {100 * proposal.Gap:0} % below the best; {string.Join(", ", measures.Modalities.Select(way => $"{way.Modality} {100 * way.Share:0} %"))}"));
    foreach (var reason in proposal.Feasibility.Unmet.GroupBy(unmet => unmet.Reason).OrderBy(reason => reason.Key))
    {
        Console.WriteLine(FormattableString.Invariant($"  unmet, {reason.Key}: {reason.Sum(unmet => unmet.MissingMinutes):#,0} minutes of {reason.Count()} needs"));
    }

    foreach (var price in proposal.Prices.Where(price => price.IsVerified).Take(1))
    {
        Console.WriteLine(FormattableString.Invariant($"  one more like {price.StaffLike?.Value ?? price.SpaceLike?.Value} in {price.Block}: {price.PursuedMinutes} more minutes that serve a need"));
    }
}
