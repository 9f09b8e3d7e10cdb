using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Testing.Environments;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Environments.Tests.Schedules.Checking;

/// <summary>A schedule that keeps all rules, and what is found when one is broken.</summary>
public sealed class ScheduleCheckerTest
{
    private static readonly Dictionary<string, (string Rules, Func<EnvironmentProblem> Problem, Func<Schedule> Schedule)> Mutations = new()
    {
        ["unknown block"] = Of("S0 S1 S7 S8", Changed("s4", session => session with { Block = BlockId.From("x") })),
        ["unknown modality"] = Of("S0 S1 S7", Changed("s5", session => session with { Modality = ModalityId.From("x") })),
        ["unknown competency"] = Of("S0 S1 S7", Changed("s3", session => session with { Competency = CompetencyId.From("x") })),
        ["unknown staff"] = Of("S0", Changed("s2", session => session with { Staff = StaffId.From("x") })),
        ["unknown space"] = Of("S0", Changed("s2", session => session with { Space = SpaceId.From("x") })),
        ["unknown learner"] = Of("S0", Changed("s6", session => session with { Learners = [.. session.Learners, LearnerId.From("x")] })),
        ["session twice"] = Of("S0", () => Sample with { Sessions = [.. Sample.Sessions, Sample.Sessions[2]] }),
        ["learner twice"] = Of("S0", Changed("s6", session => session with { Learners = [session.Learners[0], session.Learners[0]] })),
        ["day of nobody"] = Of("S0", () => Sample with { Days = [.. Sample.Days, new LearnerDay(LearnerId.From("x"), Sample.Days[0].Date, [], 0, 0)] }),
        ["day without blocks"] = Of("S0", () => Sample with { Days = [.. Sample.Days, new LearnerDay(LearnerId.From("ana"), new LocalDate(2030, 1, 1), [], 0, 0)] }),
        ["day twice"] = Of("S0", () => Sample with { Days = [.. Sample.Days, Sample.Days[0]] }),

        ["no day"] = Of("S1", () => Sample with { Days = [.. Sample.Days.Where(day => day.Learner.Value != "ben" || day.Date.Day != 8)] }),
        ["no item"] = Of("S1", ChangedDay("ben", day => day with { Items = [.. day.Items.Where(item => item.Block.Value != "m3")] })),
        ["items out of order"] = Of("S1", ChangedDay("ben", day => day with { Items = [.. day.Items.Reverse()] })),
        ["item of another session"] = Of("S1 S7", ChangedItem("dan", "m2", item => item with { Session = SessionId.From("s5") })),
        ["item without a session"] = Of("S1", ChangedItem("eva", "m2", item => item with { Minutes = 45 })),
        ["item of other minutes"] = Of("S1", ChangedItem("ana", "m1", item => item with { Minutes = 44 })),
        ["item of another way"] = Of("S1", ChangedItem("ana", "m1", item => item with { Modality = ModalityId.From("class") })),
        ["item of another purpose"] = Of("S1 S7", ChangedItem("eva", "m1", item => item with { Purpose = SessionPurpose.Advisory })),
        ["item of another competency"] = Of("S1 S7", ChangedItem("cyd", "m2", item => item with { Competency = CompetencyId.From("halves") })),
        ["other minutes available"] = Of("S1", ChangedDay("cyd", day => day with { AvailableMinutes = day.AvailableMinutes + 1 })),
        ["two sessions at once"] = Of("S1", Changed("s2", session => session with { Learners = [LearnerId.From("cyd"), .. session.Learners] })),
        ["absent learner"] = Of("S1", Added(SampleSchool.Session("s8", "u1", "independent", null, "ivy", "room", "dan"))),
        ["session in a break"] = Of("S1", Added(SampleSchool.Session("s8", "mb", "class", "halves", "gray", "room", "cyd"))),

        ["two sessions led at once"] = Of("S2", Changed("s2", session => session with { Staff = StaffId.From("gray") })),
        ["more zones than watched"] = Of("S2", Sessions(
            SampleSchool.Session("s8", "m3", "independent", null, "ivy", "room", "ben"), SampleSchool.Session("s9", "m3", "independent", null, "ivy", "lab", "cyd"))),

        ["too small a space"] = Of("S3", Changed("s1", session => session with { Space = SpaceId.From("nook") })),
        ["closed space"] = Of("S3", Changed("s5", session => session with { Space = SpaceId.From("nook") })),
        ["no space"] = Of("S3", Changed("s5", session => session with { Space = null })),
        ["missing feature"] = Of("S3", Changed("s3", session => session with { Space = SpaceId.From("farm") })),
        ["shared room"] = Of("S3", Changed("s2", session => session with { Space = SpaceId.From("room") })),
        ["whole and part"] = Of("S3", Changed("s1", session => session with { Space = SpaceId.From("hall") })),
        ["on site from elsewhere"] = Of("S3", Problem(problem => problem with { Attendance = [.. problem.Attendance, new LearnerAttendance(LearnerId.From("ben")) { RemoteIn = [BlockId.From("m2")] }] })),
        ["from elsewhere on site"] = Of("S3", Problem(problem => WithModality(problem, "independent", way => way with { Presence = Presence.Remote }))),

        ["not qualified"] = Of("S4", Problem(problem => problem with { Offerings = [.. problem.Offerings.Select(item => item.Competency.Value == "verbs" ? item with { Level = 4 } : item)] })),
        ["no such role"] = Of("S4", Problem(problem => WithModality(problem, "independent", way => way with { Roles = [EducatorRole.Facilitator] }))),
        ["not there"] = Of("S4", Problem(problem => WithStaff(problem, "ivy", member => member with { UnavailableIn = [BlockId.From("m3")] }))),
        ["nobody leads"] = Of("S4", Changed("s2", session => session with { Staff = null })),
        ["not offered so"] = Of("S4", Problem(problem => problem with { Offerings = [.. problem.Offerings.Select(item => item.Competency.Value == "halves" ? item with { Modalities = [ModalityId.From("class")] } : item)] })),
        ["not the advisor"] = Of("S4", Problem(problem => problem with { Relationships = [.. problem.Relationships.Where(link => link.A.Value != "ben" || link.Kind != RelationKind.Advisor)] })),
        ["no advisory"] = Of("S1 S4", Changed("s7", session => session with { Purpose = SessionPurpose.Learning })),

        ["too few"] = Of("S5", Problem(problem => WithModality(problem, "group", way => way with { MinSize = 4 }))),
        ["too many"] = Of("S5", Problem(problem => WithModality(problem, "advice", way => way with { MaxSize = 1 }))),

        ["no need"] = Of("S6 S7", ChangedItem("dan", "m1", item => item with { Competency = CompetencyId.From("halves") }), "S8"),
        ["not ready"] = Of("S6 S7", Problem(problem => WithNeed(problem, "eva", "verbs", need => need with { Missing = [CompetencyId.From("halves")] }))),
        ["other goal"] = Of("S6", ChangedItem("ana", "m1", item => item with { Goal = null })),
        ["goal of advice"] = Of("S6", ChangedItem("ana", "ma", item => item with { Goal = EventId.From("g-ana") })),

        ["too many blocks a day"] = Of("S7", Problem(problem => WithNeed(problem, "dan", "verbs", need => need with { MaxBlocksPerDay = 1 }))),
        ["more than remains"] = Of("S7", Problem(problem => WithNeed(problem, "ben", "halves", need => need with { RemainingMinutes = 45 }))),
        ["other minutes pursued"] = Of("S7", ChangedDay("cyd", day => day with { PursuedMinutes = day.PursuedMinutes - 1 })),

        ["pin of a learner"] = Of("S8", Problem(problem => problem with { Pins = [new LearnerPin(LearnerId.From("ben"), BlockId.From("m3"), ModalityId.From("group"))] })),
        ["pin of a competency"] = Of("S8", Problem(problem => problem with { Pins = [new LearnerPin(LearnerId.From("dan"), BlockId.From("m1"), ModalityId.From("independent")) { Competency = CompetencyId.From("ratios") }] })),
        ["pin of staff"] = Of("S8", Problem(problem => problem with { Pins = [new StaffPin(StaffId.From("hill"), BlockId.From("m3"), ModalityId.From("group"))] })),
        ["pin of a session"] = Of("S8", Problem(problem => problem with { Pins = [new SessionPin(SessionId.From("s9"), BlockId.From("m3"), ModalityId.From("group"))] })),
        ["pin of a space"] = Of("S8", Problem(problem => problem with { Pins = [new SessionPin(SessionId.From("s2"), BlockId.From("m1"), ModalityId.From("independent")) { Space = SpaceId.From("lab") }] })),
        ["pin of learners"] = Of("S8", Problem(problem => problem with { Pins = [new SessionPin(SessionId.From("s2"), BlockId.From("m1"), ModalityId.From("independent")) { Learners = [LearnerId.From("eva")] }] })),

        ["apart"] = Of("S9", Linked(RelationKind.CannotLink, "ana", "ben")),
        ["together"] = Of("S9", Linked(RelationKind.MustLink, "dan", "ana")),

        ["caseload"] = Of("S10", Problem(problem => WithStaff(problem, "ivy", member => member with { Caseload = 2 }))),
        ["blocks a day"] = Of("S10", Problem(problem => WithStaff(problem, "ivy", member => member with { MaxBlocksPerDay = 2 }))),
        ["blocks in a row"] = Of("S10", Problem(problem => WithStaff(problem, "ivy", member => member with { MaxConsecutive = 1 }))),
        ["planning"] = Of("S10", Problem(problem => WithStaff(problem, "ivy", member => member with { MinPlanningBlocks = 1 }))),

        ["travel"] = Of("S11", Changed("s4", session => session with { Space = SpaceId.From("farm") })),
        ["travel of staff"] = Of("S11", Changed("s5", session => session with { Space = SpaceId.From("farm") })),

        ["blended model"] = Of("XX1", Problem(problem => problem with { Models = [new BrokenModel()] })),
    };

    private static Schedule Sample => SampleSchool.Schedule;

    public static TheoryData<string> Names => [.. Mutations.Keys];

    [Fact]
    public void Check_OfAScheduleThatKeepsAllRules_FindsNothing()
    {
        Assert.Empty(ScheduleChecker.Check(SampleSchool.Problem, Sample));
        Assert.Empty(ScheduleChecker.Check(SampleSchool.Problem, SampleSchool.Proposal));
        Assert.Empty(ScheduleChecker.Check(SampleSchool.Problem, SampleSchool.Proposal, Sample));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_OfABrokenRule_FindsIt(string name)
    {
        var (rules, problem, schedule) = Mutations[name];

        var found = ScheduleChecker.Check(problem(), schedule());

        Assert.Equal(rules.Split(' '), found.Select(violation => violation.Rule).Distinct().Order(StringComparer.Ordinal));
        Assert.All(found, violation => Assert.EndsWith(".", violation.Message, StringComparison.Ordinal));
        Assert.Equal(found.Count, found.Distinct().Count());
    }

    [Fact]
    public void Check_NamesThePlace()
    {
        var found = Assert.Single(ScheduleChecker.Check(SampleSchool.Problem, Changed("s4", session => session with { Staff = null, Space = SpaceId.From("nook") })()), item => item.Rule == "S4");

        Assert.Equal("Nobody leads session 's4'; expected somebody, as 'group' is to be taught.", found.Message);
        Assert.Equal((BlockId.From("m2"), SessionId.From("s4")), (found.Block, found.Session));
    }

    [Theory]
    [InlineData("S12")]
    [InlineData("S13")]
    [InlineData("S14")]
    public void Check_OfABrokenProposal_FindsIt(string rule)
    {
        var proposal = SampleSchool.Proposal;
        var unmet = proposal.Feasibility.Unmet;
        ScheduleProposal[] broken = rule switch
        {
            "S12" =>
            [
                With(proposal, unmet.Skip(1)),
                With(proposal, [.. unmet, unmet[0]]),
                With(proposal, [unmet[0] with { MissingMinutes = 44 }, unmet[1]]),
                With(proposal, [unmet[0] with { Reason = (UnmetReason)99 }, unmet[1]]),
                With(proposal, [.. unmet, unmet[0] with { Learner = LearnerId.From("eva"), MissingMinutes = 0 }]),
                With(proposal, [.. unmet, unmet[0] with { Learner = LearnerId.From("x") }]),
            ],
            "S13" =>
            [
                proposal with { Score = proposal.Score with { PursuedMinutes = 1 } },
                proposal with { Value = proposal.Value + 1 },
                proposal with { Value = double.NaN, UpperBound = 1000 },
                proposal with { Feasibility = proposal.Feasibility with { Violations = [new Violation("S1", "Something.")] } },
            ],
            _ => [proposal with { UpperBound = proposal.Value - 1 }, proposal with { UpperBound = double.NaN }],
        };

        Assert.All(broken, item => Assert.Contains(rule, ScheduleChecker.Check(SampleSchool.Problem, item).Select(violation => violation.Rule)));
        Assert.All(broken, item => Assert.Subset(new HashSet<string> { rule, "S14" }, ScheduleChecker.Check(SampleSchool.Problem, item).Select(violation => violation.Rule).ToHashSet()));
    }

    [Fact]
    public void Check_CountsChanges_WhereThePreviousScheduleIsKnown()
    {
        var proposal = SampleSchool.Proposal with { Score = SampleSchool.Proposal.Score with { Changes = 3 } };

        Assert.Empty(ScheduleChecker.Check(SampleSchool.Problem, proposal));
        Assert.Equal(["S13"], ScheduleChecker.Check(SampleSchool.Problem, proposal, Sample).Select(violation => violation.Rule));
    }

    [Property(MaxTest = 60)]
    public Property Check_OfAnySchedule_NeverThrows_AndIsInOrder() => Prop.ForAll(
        Arb.From(EnvironmentGenerators.Problems), Arb.From(WrittenEnvironments.WildSchedules), Arb.From(WrittenEnvironments.Links), (problem, schedule, links) =>
        {
            var linked = problem with { Relationships = links.Relationships, Pins = links.Pins };
            var found = ScheduleChecker.Check(linked, schedule);
            var proposal = SampleSchool.Proposal with { Schedule = schedule };

            Assert.Equal(found, ScheduleChecker.Check(linked, new Schedule([.. schedule.Sessions], schedule.Days)));
            Assert.NotEmpty(ScheduleChecker.Check(linked, proposal, schedule));
            Assert.True(ScheduleMeasures.Of(linked, schedule).MinUtilisation is >= 0 and <= 1);
            Assert.Equal(found.Count, ScheduleScore.Of(linked, schedule).HardViolations);
        });

    [Property(MaxTest = 40)]
    public Property Check_OfAShuffledSchedule_FindsTheSame() => Prop.ForAll(
        Arb.From(EnvironmentGenerators.Problems.Select(problem => (problem, new GreedyScheduleSolver().Solve(problem, new SolveOptions()).Schedule))
            .SelectMany(pair => Generating.Shuffled(pair.Schedule.Sessions).Select(sessions => (pair.problem, schedule: pair.Schedule with { Sessions = sessions })))),
        pair => Assert.Empty(ScheduleChecker.Check(pair.problem, pair.schedule)));

    private static ScheduleProposal With(ScheduleProposal proposal, IEnumerable<UnmetNeed> unmet) => proposal with { Feasibility = proposal.Feasibility with { Unmet = [.. unmet] } };

    private static (string Rules, Func<EnvironmentProblem> Problem, Func<Schedule> Schedule) Of(string rules, Func<Schedule> schedule, string? more = null) =>
        (more is null ? rules : $"{rules} {more}", () => SampleSchool.Problem, schedule);

    private static (string Rules, Func<EnvironmentProblem> Problem, Func<Schedule> Schedule) Of(string rules, Func<EnvironmentProblem> problem) => (rules, problem, () => Sample);

    private static Func<EnvironmentProblem> Problem(Func<EnvironmentProblem, EnvironmentProblem> change) => () => change(SampleSchool.Problem);

    private static Func<EnvironmentProblem> Linked(RelationKind kind, string a, string b) =>
        Problem(problem => problem with { Relationships = [.. problem.Relationships, new Relationship(PersonId.From(a), PersonId.From(b), kind)] });

    // The days stay as they are, so that nothing else changes.
    private static Func<Schedule> Changed(string session, Func<Session, Session> change) =>
        () => Sample with { Sessions = [.. Sample.Sessions.Select(item => item.Id.Value == session ? change(item) : item)] };

    private static Func<Schedule> Added(Session session) => () => Sample with { Sessions = [.. Sample.Sessions, session] };

    private static Func<Schedule> Sessions(params Session[] more)
    {
        var all = Sample.Sessions.Concat(more).ToValueList();
        return () => SampleSchool.ScheduleOf(all);
    }

    private static Func<Schedule> ChangedDay(string learner, Func<LearnerDay, LearnerDay> change) =>
        () => Sample with { Days = [.. Sample.Days.Select(day => day.Learner.Value == learner && day.Date.Day == 7 ? change(day) : day)] };

    private static Func<Schedule> ChangedItem(string learner, string block, Func<PlaylistItem, PlaylistItem> change) =>
        ChangedDay(learner, day => day with { Items = [.. day.Items.Select(item => item.Block.Value == block ? change(item) : item)] });

    private static EnvironmentProblem WithModality(EnvironmentProblem problem, string id, Func<ModalityProfile, ModalityProfile> change) =>
        problem with { Modalities = [.. problem.Modalities.Select(item => item.Id.Value == id ? change(item) : item)] };

    private static EnvironmentProblem WithStaff(EnvironmentProblem problem, string id, Func<StaffMember, StaffMember> change) =>
        problem with { Staff = [.. problem.Staff.Select(item => item.Id.Value == id ? change(item) : item)] };

    private static EnvironmentProblem WithNeed(EnvironmentProblem problem, string learner, string competency, Func<ScheduleNeed, ScheduleNeed> change) =>
        problem with { Needs = [.. problem.Needs.Select(item => item.Learner.Value == learner && item.Competency.Value == competency ? change(item) : item)] };

    private sealed record BrokenModel() : BlendedModel(CourseId.From("course"), StaffId.From("gray"))
    {
        public override string Name => "broken";

        public override BlendedPlan Plan(EnvironmentProblem problem) => new([], []);

        public override string? ForbiddenBy(EnvironmentProblem problem, LearnerId learner, CompetencyOffering competency, ModalityProfile modality, TimeBlock block) => null;

        public override ValueList<Violation> Check(EnvironmentProblem problem, Schedule schedule) => [new Violation("XX1", "Something is broken.") { Model = Name, Course = Course }];
    }
}
