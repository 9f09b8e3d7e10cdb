using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests.Staffing;

public sealed class StaffAssignmentTest
{
    [Property(MaxTest = 100)]
    public Property Assign_OneBlock_EqualsBruteForceInEachLayer() => Prop.ForAll(SchoolDayGenerators.OneBlock.ToArbitrary(), day =>
    {
        var result = StaffAssignment.Assign(day.Problem, day.Sessions);

        var found = StaffingOracle.ScoreOf(day, result.Sessions);
        Assert.Equal(StaffingOracle.BestScore(day), found);
    });

    [Property(MaxTest = 100)]
    public Property Assign_ClosedSession_HasAHallWitness() => Prop.ForAll(SchoolDayGenerators.Weeks.ToArbitrary(), day =>
    {
        var result = StaffAssignment.Assign(day.Problem, day.Sessions);

        Assert.Equal(day.Sessions.Select(session => session.Id).Order(), result.Sessions.Concat(result.Closed.Select(item => item.Session)).Select(session => session.Id).Order());
        foreach (var (session, shortage) in result.Closed)
        {
            Assert.Contains(session.Id, shortage.Sessions);
            Assert.True(shortage.Led < shortage.Sessions.Count);
            var competing = day.Sessions.Where(one => shortage.Sessions.Contains(one.Id)).ToList();
            Assert.All(competing, one => Assert.Equal(session.Block, one.Block));
            var able = day.Problem.Staff.Where(member => competing.Any(one => StaffingOracle.MayLead(day.Problem, member, one))).Select(member => member.Id);
            Assert.Equal(able.Order(), shortage.Staff.Concat(shortage.AtLimit).Order());
            if (shortage.Staff.All(id => day.Problem.Staff.Single(member => member.Id == id).Zones == 1))
            {
                Assert.True(shortage.Staff.Count < shortage.Sessions.Count);
                Assert.Equal(shortage.Staff.Count, shortage.Led);
            }
        }
    });

    [Property(MaxTest = 60)]
    public Property Assign_WithTheMissingMember_ClosesOneSessionLess() => Prop.ForAll(SchoolDayGenerators.OneBlock.ToArbitrary(), day =>
    {
        var before = StaffAssignment.Assign(day.Problem, day.Sessions);
        if (before.Closed.Count == 0)
        {
            return;
        }

        var missing = new StaffMember
        {
            Id = StaffId.From("zz"),
            Roles = [EducatorRole.LeadTeacher],
            Skills = [new Skill(SubjectId.From("s0"), 0, 9), new Skill(SubjectId.From("s1"), 0, 9)],
        };
        var after = StaffAssignment.Assign(day.Problem with { Staff = [.. day.Problem.Staff, missing] }, day.Sessions);

        Assert.Contains(after.Sessions, session => session.Staff == missing.Id);
        Assert.True(StaffingOracle.ScoreOf(day with { Problem = day.Problem with { Staff = [.. day.Problem.Staff, missing] } }, after.Sessions)
            .CompareTo(StaffingOracle.ScoreOf(day, before.Sessions)) > 0);
        if (day.Problem.Staff.All(member => member.Zones == 1 && member.Caseload is null))
        {
            Assert.Equal(before.Closed.Count - 1, after.Closed.Count);
        }
    });

    [Property(MaxTest = 100)]
    public Property Assign_Weeks_KeepsTheLimitsOfEverybody() => Prop.ForAll(SchoolDayGenerators.Weeks.ToArbitrary(), day =>
    {
        var result = StaffAssignment.Assign(day.Problem, day.Sessions);

        foreach (var member in day.Problem.Staff)
        {
            var own = result.Sessions.Where(session => session.Staff == member.Id).ToList();
            Assert.All(own, session => Assert.True(StaffingOracle.MayLead(day.Problem, member, session)));
            Assert.Null(StaffingOracle.BrokenLimit(day.Problem, member, own));
            var load = result.Loads.Single(item => item.Staff == member.Id);
            Assert.Equal(own.Count, load.Sessions);
            Assert.Equal(own.Select(session => session.Block).Distinct().Count() * 45, load.Minutes);
            Assert.Equal(own.SelectMany(session => session.Learners).Distinct().Count(), load.Learners);
        }
    });

    [Property(MaxTest = 60)]
    public Property Assign_OtherOrder_GivesTheSame() => Prop.ForAll(SchoolDayGenerators.Weeks.ToArbitrary(), day =>
        Assert.Equal(StaffAssignment.Assign(day.Problem, day.Sessions), StaffAssignment.Assign(day.Reversed().Problem, day.Reversed().Sessions)));

    [Fact]
    public void Assign_MemberUsedUpByAnEarlierBlock_IsSetFreeForTheLaterOne()
    {
        var problem = School(2) with
        {
            Staff = [Member("anna") with { MaxBlocksPerDay = 1, Skills = [Maths] }, Member("ben") with { UnavailableIn = [BlockId.From("b1")], Skills = [Maths, Art] }],
        };

        var result = StaffAssignment.Assign(problem, [Lesson("x0", 0), Lesson("x1", 1)]);

        Assert.Equal(["ben", "anna"], result.Sessions.Select(session => session.Staff!.Value.Value));
    }

    [Fact]
    public void Assign_TwoWhoCan_TakesTheLeastFlexible_UnlessTheLearnersKnowTheOther()
    {
        var problem = School(1) with { Staff = [Member("anna") with { Skills = [Maths, Art] }, Member("ben") with { Skills = [Maths] }] };

        Assert.Equal("ben", LeaderOf(problem));
        var known = problem with { Relationships = [new Relationship(PersonId.From("l0"), PersonId.From("anna"), RelationKind.Mentor)] };
        Assert.Equal("anna", LeaderOf(known));
        Assert.Equal("ben", StaffAssignment.Assign(known, [Lesson("x0", 0)], new StaffingPolicy { KeepsRelationships = false }).Sessions[0].Staff!.Value.Value);

        static string LeaderOf(EnvironmentProblem problem) => StaffAssignment.Assign(problem, [Lesson("x0", 0)]).Sessions[0].Staff!.Value.Value;
    }

    [Fact]
    public void Assign_TooFew_ClosesTheLeastValuable_AndNamesWhoCompetes()
    {
        var problem = School(1) with { Staff = [Member("anna") with { Skills = [Maths] }, Member("cleo") with { Skills = [Art] }] };
        Session[] sessions = [Lesson("x0", 0), Lesson("x1", 0), Lesson("x2", 0) with { Competency = EnvironmentGenerators.Competency(1) }];

        var result = StaffAssignment.Assign(problem, sessions, new StaffingPolicy { Values = [new SessionValue(SessionId.From("x0"), 1)] });

        var (closed, shortage) = Assert.Single(result.Closed);
        Assert.Equal("x0", closed.Id.Value);
        Assert.Equal(["x0", "x1"], shortage.Sessions.Select(id => id.Value));
        Assert.Equal(["anna"], shortage.Staff.Select(id => id.Value));
        Assert.Empty(shortage.AtLimit);
        Assert.Equal("x1", Assert.Single(StaffAssignment.Assign(problem, [.. sessions.Select(session => session.Id.Value == "x0" ? session with { IsRequired = true } : session)],
            new StaffingPolicy { Values = [new SessionValue(SessionId.From("x0"), 1)] }).Closed).Session.Id.Value);
    }

    [Fact]
    public void Assign_FixedAndPinned_AreKept_WhateverSpeaksAgainstThem()
    {
        var problem = School(1) with
        {
            Staff = [Member("anna") with { Skills = [Maths] }, Member("ben")],
            Pins = [new StaffPin(StaffId.From("ben"), BlockId.From("b0"), ModalityId.From("group")) { Competency = EnvironmentGenerators.Competency(0) }],
        };

        Assert.Equal("ben", StaffAssignment.Assign(problem, [Lesson("x0", 0)]).Sessions[0].Staff!.Value.Value);
        var both = StaffAssignment.Assign(problem with { Pins = [] }, [Lesson("x0", 0) with { Staff = StaffId.From("anna") }, Lesson("x1", 0) with { Staff = StaffId.From("anna") }]);
        Assert.Equal(2, both.Sessions.Count);
        var pinned = new SessionPin(SessionId.From("x0"), BlockId.From("b0"), ModalityId.From("group")) { Staff = StaffId.From("ben") };
        Assert.Equal("ben", StaffAssignment.Assign(problem with { Pins = [pinned] }, [Lesson("x0", 0)]).Sessions[0].Staff!.Value.Value);
    }

    [Fact]
    public void Assign_WatchedSessions_ShareAMember_ButNotWithATaughtOne()
    {
        var problem = School(1) with { Staff = [Member("anna") with { Skills = [Maths], Zones = 2 }] };
        Session[] watched = [Lesson("x0", 0) with { Modality = ModalityId.From("independent"), Competency = null }, Lesson("x1", 0) with { Modality = ModalityId.From("independent"), Competency = null }];

        Assert.Empty(StaffAssignment.Assign(problem, watched).Closed);
        Assert.Equal(2, StaffAssignment.Assign(problem, watched).Loads[0].Sessions);
        Assert.Equal("x2", Assert.Single(StaffAssignment.Assign(problem, [.. watched, Lesson("x2", 0)]).Closed).Session.Id.Value);
    }

    [Fact]
    public void Assign_WhatTheProblemDoesNotKnow_IsRefusedByName()
    {
        var problem = School(1);
        Refuses("block 'b7'", Lesson("x0", 7));
        Refuses("way of learning 'hover'", Lesson("x0", 0) with { Modality = ModalityId.From("hover") });
        Refuses("led by 'zoe'", Lesson("x0", 0) with { Staff = StaffId.From("zoe") });
        Refuses("in 'attic'", Lesson("x0", 0) with { Space = SpaceId.From("attic") });
        Refuses("shares its identifier", Lesson("x0", 0), Lesson("x0", 0));

        void Refuses(string expected, params Session[] sessions) =>
            Assert.Contains(expected, Assert.Throws<ArgumentException>(() => StaffAssignment.Assign(problem, sessions)).Message, StringComparison.Ordinal);
    }

    private static Skill Maths { get; } = new(SubjectId.From("s0"), 0, 3);

    private static Skill Art { get; } = new(SubjectId.From("s1"), 0, 3);

    private static StaffMember Member(string id) => new() { Id = StaffId.From(id), Roles = [EducatorRole.LeadTeacher] };

    private static Session Lesson(string id, int block) => new()
    {
        Id = SessionId.From(id),
        Block = BlockId.From($"b{block}"),
        Modality = ModalityId.From("group"),
        Competency = EnvironmentGenerators.Competency(0),
        Learners = [LearnerId.From("l0")],
    };

    private static EnvironmentProblem School(int blocks) => new()
    {
        Offerings = [new CompetencyOffering(EnvironmentGenerators.Competency(0), SubjectId.From("s0"), 1), new CompetencyOffering(EnvironmentGenerators.Competency(1), SubjectId.From("s1"), 1)],
        Modalities =
        [
            new ModalityProfile { Id = ModalityId.From("group"), Form = Modality.SmallGroup, MaxSize = 5 },
            new ModalityProfile { Id = ModalityId.From("independent"), Form = Modality.Alone, MaxSize = 5, Supervision = Supervision.Monitor, SameCompetency = false },
        ],
        Blocks = [.. Enumerable.Range(0, blocks).Select(number => new TimeBlock { Id = BlockId.From($"b{number}"), Date = new LocalDate(2026, 9, 7), Start = new LocalTime(8 + number, 0), Minutes = 45 })],
    };
}
