using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests.Spaces;

public sealed class SpaceAllocationTest
{
    [Property(MaxTest = 100)]
    public Property Allocate_OneBlock_EqualsBruteForceInEachLayer() => Prop.ForAll(SchoolDayGenerators.OneBlock.ToArbitrary(), day =>
        Assert.Equal(HousingOracle.BestScore(day), HousingOracle.ScoreOf(day, SpaceAllocation.Allocate(day.Problem, day.Sessions).Sessions)));

    [Property(MaxTest = 100)]
    public Property Allocate_Weeks_SuitsAndIsNeverOverFullOrOutOfReach() => Prop.ForAll(SchoolDayGenerators.Weeks.ToArbitrary(), day =>
    {
        var result = SpaceAllocation.Allocate(day.Problem, day.Sessions);

        Assert.Equal(day.Sessions.Select(session => session.Id).Order(), result.Sessions.Concat(result.Closed.Select(item => item.Session)).Select(session => session.Id).Order());
        Assert.All(result.Sessions, session => Assert.Equal(session.Modality.Value == "home", session.Space is null));
        Assert.All(result.Sessions.Where(session => session.Space is not null), session =>
            Assert.True(HousingOracle.Suits(day.Problem, day.Problem.Spaces.Single(space => space.Id == session.Space), session)));
        Assert.All(result.Sessions.GroupBy(session => session.Block), block => Assert.Null(HousingOracle.BrokenRoom(day.Problem, block)));
        Assert.Null(HousingOracle.BrokenWay(day.Problem, [.. result.Sessions]));
    });

    [Property(MaxTest = 100)]
    public Property Allocate_ClosedSession_NamesAllSpacesThatSuitWhatCompetes() => Prop.ForAll(SchoolDayGenerators.OneBlock.ToArbitrary(), day =>
    {
        var result = SpaceAllocation.Allocate(day.Problem, day.Sessions);

        foreach (var (session, shortage) in result.Closed)
        {
            Assert.Contains(session.Id, shortage.Sessions);
            Assert.True(shortage.Housed < shortage.Sessions.Count);
            var competing = day.Sessions.Where(one => shortage.Sessions.Contains(one.Id)).ToList();
            Assert.Equal(day.Problem.Spaces.Where(space => competing.Any(one => HousingOracle.Suits(day.Problem, space, one))).Select(space => space.Id).Order(), shortage.Spaces);
            if (day.Problem.Spaces.All(space => space.MaxConcurrentGroups == 1 && space.Parent is null))
            {
                Assert.True(shortage.Spaces.Count < shortage.Sessions.Count);
            }
        }
    });

    [Property(MaxTest = 60)]
    public Property Allocate_WithTheMissingSpace_ClosesOneSessionLess() => Prop.ForAll(SchoolDayGenerators.OneBlock.ToArbitrary(), day =>
    {
        var before = SpaceAllocation.Allocate(day.Problem, day.Sessions);
        if (before.Closed.Count == 0)
        {
            return;
        }

        var missing = new LearningSpace { Id = SpaceId.From("zz"), Capacity = 9, Features = ["desks", "forest", "lab"] };
        var after = SpaceAllocation.Allocate(day.Problem with { Spaces = [.. day.Problem.Spaces, missing] }, day.Sessions);

        Assert.True(after.Closed.Count < before.Closed.Count || after.Sessions.Sum(session => session.Learners.Count) > before.Sessions.Sum(session => session.Learners.Count)
            || after.Sessions.Count(session => session.IsRequired) > before.Sessions.Count(session => session.IsRequired));
    });

    [Property(MaxTest = 60)]
    public Property Allocate_OtherOrder_GivesTheSame() => Prop.ForAll(SchoolDayGenerators.Weeks.ToArbitrary(), day =>
        Assert.Equal(SpaceAllocation.Allocate(day.Problem, day.Sessions), SpaceAllocation.Allocate(day.Reversed().Problem, day.Reversed().Sessions)));

    [Fact]
    public void Allocate_GroupInTwoBlocks_StaysWhereItIs_AndTheLargerSpaceIsLeftFree()
    {
        var problem = School(0) with { Spaces = [Space("hall", 8), Space("north", 4), Space("south", 4)] };
        Session[] sessions = [Lesson("x0", 0, 1), Lesson("x1", 0, 2), Lesson("x2", 1, 2), Lesson("x3", 1, 1)];

        var where = SpaceAllocation.Allocate(problem, sessions).Sessions.ToDictionary(session => session.Id.Value, session => session.Space!.Value.Value);

        Assert.Equal(where["x0"], where["x3"]);
        Assert.Equal(where["x1"], where["x2"]);
        Assert.DoesNotContain("hall", where.Values);
    }

    [Fact]
    public void Allocate_OffCampus_NeedsTheWayThereAndBack()
    {
        var forest = Space("wood", 8) with { Kind = SpaceKind.OffCampus, TravelMinutes = 10, Features = ["forest"] };
        Session[] sessions = [Lesson("x0", 0, 1), Lesson("x1", 1, 1) with { Modality = ModalityId.From("trip"), Competency = null }];

        var near = SpaceAllocation.Allocate(School(10) with { Spaces = [forest, Space("hall", 8)] }, sessions);
        Assert.Equal(["hall", "wood"], near.Sessions.Select(session => session.Space!.Value.Value));
        var far = SpaceAllocation.Allocate(School(9) with { Spaces = [forest, Space("hall", 8)] }, sessions);
        var (closed, shortage) = Assert.Single(far.Closed);
        Assert.Equal("x1", closed.Id.Value);
        Assert.Equal(["wood"], shortage.TooFar.Select(space => space.Value));
        Assert.Empty(shortage.Spaces);
    }

    [Fact]
    public void Allocate_AllRemote_TakesNoSpace_AndWhatIsFixedIsKept()
    {
        var problem = School(0) with
        {
            Spaces = [Space("hall", 1)],
            Attendance = [new LearnerAttendance(LearnerId.From("l1")) { RemoteIn = [BlockId.From("b0")] }],
            Modalities = [.. School(0).Modalities, new ModalityProfile { Id = ModalityId.From("video"), Form = Modality.Online, MaxSize = 5, Online = true, Presence = Presence.Either }],
        };

        var remote = SpaceAllocation.Allocate(problem, [Lesson("x0", 0, 1) with { Modality = ModalityId.From("video") }, Lesson("x1", 0, 2) with { Modality = ModalityId.From("video") }]);
        Assert.Equal([null, "hall"], remote.Sessions.Select(session => session.Space?.Value));
        var twice = SpaceAllocation.Allocate(problem, [Lesson("x0", 0, 1) with { Space = SpaceId.From("hall") }, Lesson("x1", 0, 2) with { Space = SpaceId.From("hall") }, Lesson("x2", 0, 3)]);
        Assert.Equal("x2", Assert.Single(twice.Closed).Session.Id.Value);
        var pin = new SessionPin(SessionId.From("x0"), BlockId.From("b0"), ModalityId.From("group")) { Space = SpaceId.From("hall") };
        Assert.Equal("x1", Assert.Single(SpaceAllocation.Allocate(problem with { Pins = [pin] }, [Lesson("x0", 0, 1), Lesson("x1", 0, 2) with { IsRequired = true }]).Closed).Session.Id.Value);
    }

    [Fact]
    public void Allocate_WholeAndParts_AreNotInUseTogether()
    {
        var problem = School(0) with { Spaces = [Space("hall", 3), Space("east", 2) with { Parent = SpaceId.From("hall") }, Space("west", 2) with { Parent = SpaceId.From("hall") }] };

        Assert.Equal(["east", "west"], SpaceAllocation.Allocate(problem, [Lesson("x0", 0, 1), Lesson("x1", 0, 2)]).Sessions.Select(session => session.Space!.Value.Value).Order());
        Assert.Single(SpaceAllocation.Allocate(problem, [Lesson("x0", 0, 1, 2, 3), Lesson("x1", 0, 4)]).Closed);
        Assert.Single(SpaceAllocation.Allocate(problem, [Lesson("x0", 0, 1, 2), Lesson("x1", 0, 3, 4)]).Closed);
    }

    private static LearningSpace Space(string id, int capacity) => new() { Id = SpaceId.From(id), Capacity = capacity };

    private static Session Lesson(string id, int block, params int[] learners) => new()
    {
        Id = SessionId.From(id),
        Block = BlockId.From($"b{block}"),
        Modality = ModalityId.From("group"),
        Competency = EnvironmentGenerators.Competency(0),
        Learners = [.. learners.Select(EnvironmentGenerators.Learner)],
    };

    private static EnvironmentProblem School(int gap) => new()
    {
        Modalities =
        [
            new ModalityProfile { Id = ModalityId.From("group"), Form = Modality.SmallGroup, MaxSize = 5 },
            new ModalityProfile { Id = ModalityId.From("trip"), Form = Modality.LargeGroup, MaxSize = 9, Requires = ["forest"], SameCompetency = false },
        ],
        Blocks = [.. Enumerable.Range(0, 2).Select(number => new TimeBlock { Id = BlockId.From($"b{number}"), Date = new LocalDate(2026, 9, 7), Start = new LocalTime(8, 0).PlusMinutes(number * (45 + gap)), Minutes = 45 })],
    };
}
